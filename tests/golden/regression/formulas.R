# Golden values of what survey does not tell of regressions, from the formulas: generalised variance inflation factors
# (Fox & Monette 1992), average marginal effects of ordered models on svyolr's coefficients and their covariance, and
# intervals of shares of R-squared (Lindeman, Merenda & Gold 1980): replicate weights, and a rescaling bootstrap (Rao & Wu 1988).
# Run in the project's root after models.R: Rscript tests/golden/regression/formulas.R
suppressMessages({library(survey); library(jsonlite)})
read <- function(file) read.csv(file.path("tests/data/survey", file), check.names = FALSE)
clus1 <- read("apiclus1.csv"); clus2 <- read("apiclus2.csv"); strat <- read("apistrat-units.csv")

# Weighted correlations of the columns; det(R11) det(R22) / det(R).
gvif <- function(formula, d, w) {
  x <- model.matrix(formula, d); term <- attr(x, "assign")
  R <- cov.wt(x[, term > 0], w, cor = TRUE)$cor; term <- term[term > 0]
  part <- function(keep) det(R[keep, keep, drop = FALSE])
  lapply(seq_along(attr(terms(formula), "term.labels")), function(t) {
    g <- part(term == t) * part(term != t) / det(R)
    list(variable = attr(terms(formula), "term.labels")[t], gvif = g, gvif_root = g^(1 / (2 * sum(term == t))))
  })
}
inflation <- list(
  list(file = "apiclus1.csv", weight = "pw", on = "stype,ell,meals,mobility", terms = gvif(~ stype + ell + meals + mobility, clus1, clus1$pw)),
  list(file = "apistrat-units.csv", weight = "pw", on = "stype*meals,sch.wide", terms = gvif(~ stype * meals + sch.wide, strat, strat$pw)),
  list(file = "apiclus1.csv", weight = "pw", on = "api99,meals,ell", terms = gvif(~ api99 + meals + ell, clus1, clus1$pw)))

# P(Y = c) = F(zeta_c - eta) - F(zeta_(c-1) - eta); differences from the reference, or derivatives, averaged by weight.
ordered_effects <- function(formula, design, numbers, factors) {
  m <- svyolr(formula, design, control = list(reltol = 1e-16, maxit = 1000))
  d <- design$variables; w <- weights(design); theta <- c(coef(m)); V <- vcov(m)
  k <- length(m$lev) - 1; p <- length(theta) - k
  probabilities <- function(th, d) {
    x <- model.matrix(delete.response(terms(formula)), d)[, -1, drop = FALSE]
    F <- cbind(0, plogis(outer(-drop(x %*% th[1:p]), th[p + 1:k], "+")), 1)
    F[, -1] - F[, -ncol(F)]
  }
  out <- list()
  add <- function(variable, category, f) for (c in seq_along(m$lev)) {
    one <- function(th) f(th)[c]
    g <- sapply(seq_along(theta), function(j) { h <- 1e-5; e <- replace(numeric(length(theta)), j, h)
      (8 * (one(theta + e) - one(theta - e)) - (one(theta + 2 * e) - one(theta - 2 * e))) / (12 * h) })
    out[[length(out) + 1]] <<- list(variable = variable, category = category, outcome = m$lev[c], est = one(theta), se = sqrt(drop(g %*% V %*% g)))
  }
  average <- function(q) colSums(w * q) / sum(w)
  for (v in factors) { levels <- sort(unique(d[[v]]))
    for (l in levels[-1]) { at <- function(th, c) { e <- d; e[[v]] <- factor(c, levels); average(probabilities(th, e)) }
      add(v, l, function(th) at(th, l) - at(th, levels[1])) } }
  for (v in numbers) { h <- 1e-2; at <- function(th, s) { e <- d; e[[v]] <- e[[v]] + s; average(probabilities(th, e)) }
    add(v, NULL, function(th) (8 * (at(th, h) - at(th, -h)) - (at(th, 2 * h) - at(th, -2 * h))) / (12 * h)) }
  out
}
clus2$step <- factor(clus2$ladder); clus2$stype <- factor(clus2$stype)
ordered <- list(list(file = "apiclus2.csv", of = "ladder", on = "stype,mobility",
  design = list(type = "cluster", weight = "pw", cluster = "dnum", fpc = "fpc1"),
  effects = ordered_effects(step ~ stype + mobility, svydesign(id = ~dnum, weights = ~pw, data = clus2, fpc = ~fpc1), "mobility", "stype")))

# Shares over all orders from the R-squared of every set of predictors.
shares <- function(y, parts, w) {
  keep <- w > 0; y <- y[keep]; w <- w[keep]; g <- length(parts)
  total <- sum(w * (y - weighted.mean(y, w))^2)
  r2 <- sapply(0:(2^g - 1), function(s) { x <- do.call(cbind, c(list(1), parts[bitwAnd(s, 2^(0:(g - 1))) > 0]))
    1 - sum(w * lm.wfit(x[rep_len(seq_len(nrow(x)), length(keep))[keep], , drop = FALSE], y, w)$residuals^2) / total })
  sapply(seq_len(g), function(j) sum(sapply(which(bitwAnd(0:(2^g - 1), 2^(j - 1)) == 0) - 1, function(s) {
    size <- sum(bitwAnd(s, 2^(0:(g - 1))) > 0)
    factorial(size) * factorial(g - size - 1) / factorial(g) * (r2[s + 2^(j - 1) + 1] - r2[s + 1]) })))
}
dummies <- function(x) model.matrix(~ factor(x))[, -1]
reps <- as.matrix(strat[, grep("^jk[0-9]+$", names(strat))]); R <- ncol(reps)
parts <- list(dummies(strat$stype), cbind(strat$meals), cbind(strat$emer))
full <- shares(strat$api00, parts, strat$pw)
each <- apply(reps, 2, function(w) shares(strat$api00, parts, w))
se <- sqrt((R - 1) / R * rowSums((each - full)^2))
# Degrees of freedom as of the coefficients: rank of the replicate weights - 1, + 1 - 5 coefficients.
df <- qr(reps, tol = 1e-5)$rank - 1 + 1 - 5
replicate_part <- lapply(seq_along(full), function(k) list(variable = c("stype", "meals", "emer")[k], share = full[k], se = se[k],
  ci_lower = max(0, full[k] - qt(.975, df) * se[k]), ci_upper = min(1, full[k] + qt(.975, df) * se[k])))
# n - 1 of n clusters with replacement, one finite population of fpc clusters.
set.seed(1)
ids <- unique(clus1$dnum); n <- length(ids); fpc <- clus1$fpc[1]; rise <- sqrt(1 - n / fpc)
parts <- list(dummies(clus1$stype), cbind(clus1$ell), cbind(clus1$meals))
draws <- replicate(4000, { m <- tabulate(sample(n, n - 1, TRUE), n)
  shares(clus1$api00, parts, clus1$pw * (1 - rise + rise * m * n / (n - 1))[match(clus1$dnum, ids)]) })
full <- shares(clus1$api00, parts, clus1$pw)
bootstrap <- lapply(seq_along(full), function(k) list(variable = c("stype", "ell", "meals")[k], share = full[k], se = sd(draws[k, ]),
  ci_lower = quantile(draws[k, ], .025, names = FALSE), ci_upper = quantile(draws[k, ], .975, names = FALSE)))
importance <- list(
  list(kind = "replicate", file = "apistrat-units.csv", of = "api00", on = "stype,meals,emer", design = list(type = "replicate", method = "jk1", weight = "pw", replicates = paste0("jk1-jk", R)), rows = replicate_part),
  list(kind = "bootstrap", file = "apiclus1.csv", of = "api00", on = "stype,ell,meals", design = list(type = "cluster", weight = "pw", cluster = "dnum", fpc = "fpc"), rows = bootstrap))
writeLines(toJSON(list(inflation = inflation, ordered = ordered, importance = importance), auto_unbox = TRUE, digits = I(17), null = "null"), "tests/golden/regression/formulas.json")
