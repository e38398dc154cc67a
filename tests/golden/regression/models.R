# Golden values of src/regression from survey 4.1-1: svyglm, svyolr, regTermTest, psrsq; marginal effects from their
# formulas; shares of R-squared over all orders. Run in the project's root: Rscript tests/golden/regression/models.R
# (writes apiclus1.csv and apiclus2.csv of survey's api data too).
suppressMessages({library(survey); library(jsonlite)})
data(api)
folder <- "tests/data/survey"
keep <- c("stype", "api00", "api99", "enroll", "meals", "ell", "sch.wide", "comp.imp", "awards", "mobility", "emer", "acs.46", "dnum", "snum", "pw")
write17 <- function(d, file) {
  for (k in names(d)) d[[k]] <- if (is.numeric(d[[k]])) ifelse(is.na(d[[k]]), "", sprintf("%.17g", d[[k]])) else ifelse(is.na(d[[k]]), "", as.character(d[[k]]))
  write.csv(d, file.path(folder, file), row.names = FALSE, quote = FALSE)
}
clus1 <- apiclus1[, c(keep, "fpc")]
clus2 <- apiclus2[, c(keep, "fpc1")]
set.seed(17)
# A raked weight, a domain by weights of 0, and five classes of poverty for ordered models.
for (name in c("clus1", "clus2")) {
  d <- get(name)
  d$ladder <- as.integer(cut(d$meals, c(-1, 20, 45, 70, 101)))
  d$w_domain <- ifelse(d$stype == "E", d$pw, 0)
  assign(name, d)
}
base <- svydesign(id = ~dnum, weights = ~pw, data = clus1)
raked <- rake(base, list(~stype, ~sch.wide), list(data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)), data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))))
clus1$w_raked <- weights(raked)
write17(clus1, "apiclus1.csv"); write17(clus2, "apiclus2.csv")
read <- function(file) { d <- read.csv(file.path(folder, file), check.names = FALSE); d$hit <- as.integer(d$awards == "Yes"); d }
clus1 <- read("apiclus1.csv"); clus2 <- read("apiclus2.csv"); strat <- read("apistrat-units.csv")
jobs <- list()
spec <- function(...) list(...)
wide <- function(prefix) strat[, grep(paste0("^", prefix, "[0-9]+$"), names(strat))]

# What a model gives, by the formulas: average marginal effects with errors of the delta method.
effects_of <- function(m, data, w, variables, family) {
  mean_of <- function(beta, d) {
    x <- model.matrix(delete.response(terms(m)), d, xlev = m$xlevels)
    eta <- drop(x %*% beta)
    list(x = x, mu = family$linkinv(eta), slope = family$mu.eta(eta))
  }
  out <- list()
  b <- coef(m); V <- vcov(m)
  row <- function(variable, category, f) {
    g <- sapply(seq_along(b), function(k) { h <- 1e-5 * max(1, abs(b[k])); up <- b; up[k] <- up[k] + h; lo <- b; lo[k] <- lo[k] - h
      up2 <- b; up2[k] <- up2[k] + 2 * h; lo2 <- b; lo2[k] <- lo2[k] - 2 * h
      (8 * (f(up) - f(lo)) - (f(up2) - f(lo2))) / (12 * h) })
    list(variable = variable, category = category, est = f(b), se = sqrt(drop(g %*% V %*% g)))
  }
  for (v in variables) {
    if (is.numeric(data[[v]])) {
      h <- 1e-3
      f <- function(beta) { at <- function(s) { d <- data; d[[v]] <- d[[v]] + s; mean_of(beta, d)$mu }
        sum(w * (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h)) / sum(w) }
      out[[length(out) + 1]] <- row(v, NULL, f)
    } else {
      levels <- sort(unique(as.character(data[[v]])))
      for (l in levels[-1]) {
        f <- function(beta) { at <- function(c) { d <- data; d[[v]] <- factor(c, levels); mean_of(beta, d)$mu }
          sum(w * (at(l) - at(levels[1]))) / sum(w) }
        out[[length(out) + 1]] <- row(v, l, f)
      }
    }
  }
  out
}
# Shares of R-squared: every order of the predictors, each one's gain in weighted R-squared, averaged.
orders <- function(x) if (length(x) <= 1) list(x) else do.call(c, lapply(seq_along(x), function(i) lapply(orders(x[-i]), function(o) c(x[i], o))))
shares_of <- function(y, variables, data, w) {
  r2 <- function(vs) { f <- if (length(vs)) reformulate(vs, y) else as.formula(paste(y, "~ 1")); m <- lm(f, data, weights = w)
    e <- resid(m); 1 - sum(w * e^2) / sum(w * (data[[y]] - weighted.mean(data[[y]], w))^2) }
  all <- orders(variables)
  gain <- sapply(all, function(o) { r <- c(0, sapply(seq_along(o), function(k) r2(o[1:k]))); setNames(diff(r), o)[variables] })
  as.list(setNames(rowMeans(gain), variables))
}
glm_job <- function(id, file, of, on, family_name, yaml, design, formula, options = list(), effects = character(), importance = character()) {
  family <- switch(family_name, linear = gaussian(), logistic = quasibinomial(), poisson = quasipoisson())
  # A likelihood ratio fits anew, by names that it looks for here.
  the_design <<- design; the_formula <<- formula; the_family <<- family
  m <- svyglm(the_formula, design = the_design, family = the_family, control = list(epsilon = 1e-13, maxit = 100))
  s <- summary(m)$coefficients; ci <- confint(m)
  terms <- lapply(attr(terms(m), "term.labels"), function(t) { r <- regTermTest(m, t, method = "Wald")
    inside <- any(sapply(strsplit(setdiff(attr(terms(m), "term.labels"), t), ":"), function(o) all(strsplit(t, ":")[[1]] %in% o)))
    # Without a predictor that has missing answers survey takes more rows into the smaller model: no likelihood ratio.
    inside <- inside || length(m$na.action) > 0
    lr <- if (inside) NULL else regTermTest(m, t, method = "LRT")
    list(f = drop(r$Ftest), df1 = r$df, df2 = r$ddf, p_value = drop(r$p), lr_f = if (!inside) lr$chisq / sum(lr$lambda), lr_p_value = if (!inside) lr$p) })
  used <- model.frame(m); w <- m$prior.weights
  r2 <- if (family_name == "linear") 1 - m$deviance / m$null.deviance else suppressWarnings(psrsq(m, "Nagelkerke"))
  jobs[[length(jobs) + 1]] <<- list(id = id, file = file, of = of, on = on, family = family_name, options = options, design = yaml,
    n = sum(w > 0), df = m$df.residual, r_square = r2,
    coefficients = lapply(seq_len(nrow(s)), function(k) list(term = rownames(s)[k], est = s[k, 1], se = s[k, 2], t = s[k, 3], p_value = s[k, 4], ci_lower = ci[k, 1], ci_upper = ci[k, 2])),
    terms = terms, marginal_effects = if (length(effects)) effects_of(m, used, w, effects, family),
    importance = if (length(importance)) shares_of(of, importance, used, w))
}
strat_d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)
strat_y <- spec(type = "stratified", weight = "pw", strata = "stype", fpc = "fpc")
nofpc_d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = strat)
clus1_d <- svydesign(id = ~dnum, weights = ~pw, data = clus1, fpc = ~fpc)
clus1_y <- spec(type = "cluster", weight = "pw", cluster = "dnum", fpc = "fpc")
clus2_d <- svydesign(id = ~dnum, weights = ~pw, data = clus2, fpc = ~fpc1)
clus2_y <- spec(type = "cluster", weight = "pw", cluster = "dnum", fpc = "fpc1")
raked_d <- svydesign(id = ~dnum, weights = ~w_raked, data = clus1)
domain_d <- svydesign(id = ~dnum, weights = ~pw, data = clus1)
jk1_d <- svrepdesign(data = strat, weights = ~pw, repweights = wide("jk"), type = "JK1", scale = 7 / 8, combined.weights = TRUE, mse = TRUE)
jkn_r <- as.numeric(readLines("tests/golden/survey/jkn-rscales.txt"))
jkn_d <- svrepdesign(data = strat, weights = ~pw, repweights = wide("jkn"), type = "JKn", scale = 1, rscales = jkn_r, combined.weights = TRUE, mse = FALSE)
brr_d <- svrepdesign(data = strat, weights = ~pw, repweights = wide("brr"), type = "BRR", combined.weights = TRUE, mse = TRUE)
fay_d <- svrepdesign(data = strat, weights = ~pw, repweights = wide("fay"), type = "Fay", rho = .3, combined.weights = FALSE, mse = TRUE)
last <- function(p) paste0(p, "1-", p, ncol(wide(p)))
glm_job("clusters, numbers", "apiclus1.csv", "api00", "ell,meals,mobility", "linear", clus1_y, clus1_d, api00 ~ ell + meals + mobility, effects = c("ell", "meals"), importance = c("ell", "meals", "mobility"))
glm_job("clusters, categories", "apiclus1.csv", "api00", "stype,ell,meals", "linear", clus1_y, clus1_d, api00 ~ stype + ell + meals, importance = c("stype", "ell", "meals"))
glm_job("strata, interaction", "apistrat-units.csv", "api00", "stype*meals,sch.wide", "linear", strat_y, strat_d, api00 ~ stype * meals + sch.wide, effects = c("stype", "meals", "sch.wide"))
glm_job("strata, missing answers", "apistrat-units.csv", "api00", "acs.46,meals", "linear", strat_y, strat_d, api00 ~ acs.46 + meals)
glm_job("strata without fpc, square", "apistrat-units.csv", "api00", "meals,emer", "linear", spec(type = "stratified", weight = "pw", strata = "stype"), nofpc_d, api00 ~ meals + I(meals^2) + emer, options = list("--trend", "meals^2"))
glm_job("strata, logistic", "apistrat-units.csv", "awards", "stype,meals,emer", "logistic", strat_y, strat_d, hit ~ stype + meals + emer, effects = c("stype", "meals"))
glm_job("clusters, logistic with an interaction", "apiclus2.csv", "awards", "stype,meals*mobility", "logistic", clus2_y, clus2_d, hit ~ stype + meals * mobility, effects = c("stype", "meals", "mobility"))
glm_job("clusters, counts", "apiclus2.csv", "enroll", "stype,meals", "poisson", clus2_y, clus2_d, enroll ~ stype + meals, effects = c("stype", "meals"))
glm_job("raked", "apiclus1.csv", "api00", "stype,sch.wide,ell", "linear", spec(type = "cluster", weight = "w_raked", cluster = "dnum"), raked_d, api00 ~ stype + sch.wide + ell)
glm_job("a domain", "apiclus1.csv", "api00", "sch.wide,ell,meals", "linear", spec(type = "cluster", weight = "w_domain", cluster = "dnum"), subset(domain_d, stype == "E"), api00 ~ sch.wide + ell + meals)
glm_job("a domain, logistic", "apiclus1.csv", "comp.imp", "meals,ell", "logistic", spec(type = "cluster", weight = "w_domain", cluster = "dnum"), subset(domain_d, stype == "E"), I(comp.imp == "Yes") ~ meals + ell)
glm_job("JK1", "apistrat-units.csv", "api00", "stype,meals", "linear", spec(type = "replicate", method = "jk1", weight = "pw", replicates = last("jk")), jk1_d, api00 ~ stype + meals)
glm_job("JKn", "apistrat-units.csv", "api00", "stype,meals,acs.46", "linear", spec(type = "replicate", method = "jkn", weight = "pw", replicates = last("jkn"), rscales = jkn_r, mse = FALSE), jkn_d, api00 ~ stype + meals + acs.46)
glm_job("BRR, logistic", "apistrat-units.csv", "awards", "stype,meals", "logistic", spec(type = "replicate", method = "brr", weight = "pw", replicates = last("brr")), brr_d, hit ~ stype + meals)
glm_job("Fay, factors, logistic", "apistrat-units.csv", "awards", "stype*meals", "logistic", spec(type = "replicate", method = "fay", rho = .3, weight = "pw", replicates = last("fay"), combined = FALSE), fay_d, hit ~ stype * meals, effects = c("stype", "meals"))
glm_job("Fay, factors, counts", "apistrat-units.csv", "enroll", "stype,emer", "poisson", spec(type = "replicate", method = "fay", rho = .3, weight = "pw", replicates = last("fay"), combined = FALSE), fay_d, enroll ~ stype + emer)

# Proportional odds: svyolr's Hessian is of differences, so that its errors have fewer digits than its estimates.
olr_job <- function(id, file, of, on, yaml, design, formula) {
  m <- svyolr(formula, design, control = list(reltol = 1e-16, maxit = 1000))
  s <- c(coef(m)); V <- vcov(m)
  jobs[[length(jobs) + 1]] <<- list(id = id, file = file, of = of, on = on, family = "ordered", options = list(), design = yaml, df = m$df.residual,
    coefficients = lapply(seq_along(s), function(k) list(term = names(s)[k], est = s[[k]], se = sqrt(V[k, k]))))
}
named <- function(design) update(design, step = factor(ladder))
olr_job("clusters, ordered, categories", "apiclus2.csv", "ladder", "stype,mobility", clus2_y, named(clus2_d), step ~ stype + mobility)
olr_job("clusters, ordered", "apiclus1.csv", "ladder", "ell,mobility", clus1_y, named(clus1_d), step ~ ell + mobility)
writeLines(toJSON(jobs, auto_unbox = TRUE, digits = I(17), null = "null"), "tests/golden/regression/models.json")
