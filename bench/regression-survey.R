# Times svyglm with replicate weights on the columns that regression.mjs wrote: x..., y, z, w, r...
suppressMessages({library(survey); library(jsonlite)})
args <- commandArgs(TRUE)
n <- as.integer(args[2]); k <- as.integer(args[3]); r <- as.integer(args[4])
m <- matrix(readBin(args[1], "double", n * (k + 3 + r)), n)
d <- as.data.frame(m[, seq_len(k + 3)])
names(d) <- c(paste0("x", seq_len(k) - 1), "y", "z", "w")
design <- svrepdesign(data = d, weights = ~w, repweights = m[, k + 3 + seq_len(r)], type = "Fay", rho = .5, combined.weights = TRUE, mse = TRUE)
rm(m)
fit <- function(outcome, family) {
  f <- reformulate(paste0("x", seq_len(k) - 1), outcome)
  wall <- system.time(g <- svyglm(f, design, family = family, control = list(epsilon = 1e-12)))[["elapsed"]]
  list(wall = wall, est = unname(coef(g)), se = unname(sqrt(diag(vcov(g)))))
}
cat(toJSON(list(linear = fit("y", gaussian()), logistic = fit("z", quasibinomial())), auto_unbox = TRUE, digits = 17))
