# survey::svyby on the data that bench/estimate.mjs wrote: columns of doubles (country, y, w, replicates) in one file.
# Prints processor and wall seconds of each run of means and of shares, and the estimates with their standard errors.
arguments <- commandArgs(TRUE)
rows <- as.integer(arguments[2]); replicates <- as.integer(arguments[3]); runs <- as.integer(arguments[4])
x <- matrix(readBin(arguments[1], "double", rows * (3 + replicates)), rows)
suppressMessages(library(survey))
d <- data.frame(country = x[, 1], y = x[, 2], f = factor(x[, 2]))
s <- svrepdesign(data = d, weights = x[, 3], repweights = x[, -(1:3)], type = "Fay", rho = 0.5,
                 combined.weights = TRUE, mse = TRUE, degf = replicates - 1)
timed <- function(formula) {
  times <- list()
  for (i in seq_len(runs)) {
    t <- system.time(result <- svyby(formula, ~country, s, svymean))
    times[[i]] <- c(t[["user.self"]] + t[["sys.self"]], t[["elapsed"]])
  }
  numbers <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ","), "]")
  sprintf('{"cpu":%s,"wall":%s,"estimates":%s,"ses":%s}', numbers(sapply(times, `[`, 1)),
          numbers(sapply(times, `[`, 2)), numbers(t(matrix(coef(result), nrow(result)))),
          numbers(t(as.matrix(SE(result)))))
}
cat(sprintf('{"mean":%s,"proportion":%s}\n', timed(~y), timed(~f)))
