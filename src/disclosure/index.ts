/** What may be published. */
export {};
