# Forty small three-factor models of shuffled Holzinger-Swineford items, n 25 to 60: whether lavaan's default search and
# that of the unit-variance form converge, and where. Run in this folder: Rscript lavaan-small.R
suppressMessages({library(lavaan); library(jsonlite)})
data <- HolzingerSwineford1939
search <- function(model, rows, ...) {
  fit <- tryCatch(suppressWarnings(cfa(model, data[rows, ], ...)), error = function(e) NULL)
  if (is.null(fit)) return(list(converged = FALSE, chisq = NA))
  list(converged = lavInspect(fit, "converged"), chisq = 2 * length(rows) * lavInspect(fit, "optim")$fx)
}
cases <- lapply(1:40, function(seed) {
  set.seed(seed)
  rows <- sample(nrow(data), sample(25:60, 1))
  items <- sample(paste0("x", 1:9))
  model <- paste0(c("f", "g", "h"), " =~ ", sapply(1:3, function(k) paste(items[3 * k - 2:0], collapse = " + ")), collapse = "\n")
  list(seed = seed, model = model, rows = rows, marker = search(model, rows), unit_variance = search(model, rows, std.lv = TRUE))
})
write(toJSON(cases, digits = 10, auto_unbox = TRUE, na = "null"), "lavaan-small.json")
