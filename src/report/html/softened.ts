/** A label that may be broken, with a hyphen, where a long Norwegian word is put together. */
export const softened = (label: string): string =>
  label.replace(
    /(?<=\p{L}{4})(?=størrelse|storleik|forhold|variabel|gruppe|litet|erfaring|type|skole|skule|leder|leiar|styrer|styrar|utvikling|forberedende|førebuande|prosent|opplæring|undervisning|utdanning|funksjon|vurdering|skap\b)/giu,
    '\u00ad',
  );
