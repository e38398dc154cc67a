# Golden values of paired change: t.test, wilcox.test (paired), dz by the noncentral t, rank-biserial; survey 4.1-1 for weights.
# Run in the project's root: Rscript tests/golden/survey/paired.R
suppressMessages({library(jsonlite); library(survey)})
set.seed(20)
cases <- list(
  likert = { b <- sample(1:5, 40, TRUE, c(.1, .2, .4, .2, .1)); list(before = b, after = pmin(5, pmax(1, b + sample(-1:2, 40, TRUE, c(.2, .3, .3, .2))))) },
  continuous = list(before = round(rnorm(24, 50, 10), 3), after = round(rnorm(24, 55, 10), 3)),
  large = { b <- round(rnorm(400, 3, 1), 2); list(before = b, after = round(b + rnorm(400, .1, .5), 2)) },
  down = list(before = c(5, 4, 5, 3, 4, 5, 2), after = c(3, 3, 4, 3, 1, 4, 2))
)
dz_ci <- function(t, n) sapply(c(.975, .025), function(p) uniroot(function(d) pt(t, n - 1, d) - p, c(t - 20, t + 20), tol = 1e-12)$root) / sqrt(n)
one <- function(x) {
  d <- x$after - x$before; n <- length(d)
  t <- t.test(x$after, x$before, paired = TRUE)
  # differences that are one number but for rounding are ties
  w <- suppressWarnings(wilcox.test(round(d, 8), conf.int = FALSE))
  nz <- sum(round(d, 8) != 0)
  r <- unname(4 * w$statistic / (nz * (nz + 1)) - 1)
  se <- sqrt(nz * (nz + 1) * (2 * nz + 1) / 6) / (nz * (nz + 1) / 2)
  c(x, list(n = n, estimate = unname(t$estimate), se = t$stderr, df = unname(t$parameter), ci = t$conf.int[1:2], t = unname(t$statistic), p = t$p.value,
    dz = mean(d) / sd(d), dz_ci = dz_ci(unname(t$statistic), n), v = unname(w$statistic), wilcox_p = w$p.value,
    rank_biserial = r, rank_biserial_ci = tanh(atanh(r) + c(-1, 1) * qnorm(.975) * se)))
}
weighted <- { d <- data.frame(x = cases$large$after - cases$large$before, w = rep(c(1, 3), 200)); s <- svydesign(~1, weights = ~w, data = d); m <- svymean(~x, s)
  list(w = d$w, estimate = unname(coef(m)), se = unname(SE(m)[1, 1]), sd = unname(sqrt(coef(svyvar(~x, s))))) }
nct <- expand.grid(t = c(-2, 0, .5, 3, 12), df = c(3, 40, 500), ncp = c(-3, 0, 1.5, 10, 30))
nct$p <- mapply(pt, nct$t, nct$df, nct$ncp)
writeLines(toJSON(list(cases = lapply(cases, one), weighted = weighted, nct = nct), auto_unbox = TRUE, digits = I(17)), "tests/golden/survey/paired.json")
