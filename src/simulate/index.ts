/** Made-up exports with known truth, from codebook and published figures. */
export {};
