/** The report tree printed as one HTML page. */
export { pageHtml } from './page.js';
