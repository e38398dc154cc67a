# Golden values of src/estimate from survey 4.1-1. Run in the project's root: Rscript tests/golden/survey/estimates.R
# Conventions: t quantiles with degf(design) of the whole design, also in groups (confint(..., df = degf));
# logit intervals of svyciprop by hand from its own SE, as svyciprop takes the group's own degf.
suppressMessages({library(survey); library(jsonlite)})
strat <- read.csv("tests/data/survey/apistrat-units.csv", check.names = FALSE)
srs <- read.csv("tests/data/survey/apisrs.csv", check.names = FALSE)
talis <- read.csv("tests/data/survey/talis2018-teachers-fra-ita-noisy.csv", check.names = FALSE)
rs <- scan("tests/golden/survey/jkn-rscales.txt", quiet = TRUE)
cols <- function(d, prefix) d[, grep(paste0("^", prefix, "[0-9]+$"), names(d))]

cases <- list()
figures <- 0
case <- function(id, file, spec, design, numeric, categorical, by, heavy = TRUE) {
  df <- degf(design)
  # Equal weights make ties (0.25 x 200), which survey breaks by rounding: other probabilities there.
  probs <- if (id %in% c("stratified-fpc", "talis-teacher")) c(0.25, 0.5, 0.9) else c(0.253, 0.497, 0.902)
  t <- qt(0.975, df)
  rows <- list()
  add <- function(...) { rows[[length(rows) + 1]] <<- list(...); figures <<- figures + 1 }
  f <- function(v) as.formula(paste0("~`", v, "`"))
  inGroups <- function(v, g) {
    # one design a group, or the whole
    if (is.null(g)) list(list(group = NULL, d = design))
    else lapply(sort(unique(design$variables[[g]])), function(x)
      list(group = setNames(list(x), g), d = subset(design, design$variables[[g]] == x)))
  }
  nums <- function(stat, v, g, est, se, category = NULL, ci = c(est - t * se, est + t * se))
    add(statistic = stat, variable = v, category = category, group = g, estimate = est, se = se, ci_lower = ci[1], ci_upper = ci[2])
  for (v in numeric) for (g in list(NULL, by)) for (part in inGroups(v, g)) {
    m <- svymean(f(v), part$d, na.rm = TRUE)
    nums("mean", v, part$group, as.numeric(coef(m)), as.numeric(SE(m)))
    tot <- svytotal(f(v), part$d, na.rm = TRUE)
    nums("total", v, part$group, as.numeric(coef(tot)), as.numeric(SE(tot)))
    # complete cases first: with na.rm, svyvar's n counts the missing as well
    s2 <- svyvar(f(v), subset(part$d, !is.na(part$d$variables[[v]])))
    sd <- sqrt(as.numeric(coef(s2)))
    if (!inherits(part$d, "svyrep.design")) nums("sd", v, part$group, sd, as.numeric(SE(s2)) / (2 * sd))
    else {
      # each replicate's standard deviation, not its variance linearised
      x <- part$d$variables[[v]]
      ok <- !is.na(x)
      est <- withReplicates(part$d, function(w, data) {
        xx <- data[[v]]; o <- !is.na(xx); xx <- xx[o]; ww <- w[o]; mu <- sum(ww * xx) / sum(ww)
        sqrt(sum(ww * (xx - mu)^2) / sum(ww) * sum(o) / (sum(o) - 1))
      })
      nums("sd", v, part$group, as.numeric(coef(est)), as.numeric(SE(est)))
    }
    # survey's quantiles of one or two answers depend on its rounding
    if (heavy && sum(!is.na(part$d$variables[[v]])) >= 5) {
      q <- svyquantile(f(v), part$d, probs, na.rm = TRUE, ci = TRUE, df = df)[[1]]
      for (i in 1:3) nums("quantile", v, part$group, q[i, 1], q[i, 4], probs[i], q[i, 2:3])
    }
  }
  for (v in categorical) for (g in list(NULL, by)) for (part in inGroups(v, g)) {
    for (level in sort(unique(na.omit(design$variables[[v]])))) {
      p <- svymean(as.formula(sprintf("~I(as.numeric(`%s` == %s))", v, if (is.numeric(level)) level else paste0("'", level, "'"))), part$d, na.rm = TRUE)
      est <- as.numeric(coef(p)); se <- as.numeric(SE(p))
      if (est <= 0 || est >= 1) next
      ci <- plogis(qlogis(est) + c(-1, 1) * t * se / (est * (1 - est)))
      nums("proportion", v, part$group, est, se, level, ci)
    }
  }
  tests <- list()
  test <- function(...) { tests[[length(tests) + 1]] <<- list(...); figures <<- figures + 1 }
  for (v in categorical) {
    r <- svychisq(as.formula(paste0("~`", v, "`+`", by, "`")), design, statistic = "F")
    test(variable = v, by = by, method = "rao-scott-f", statistic = as.numeric(r$statistic), df1 = as.numeric(r$parameter[1]), df2 = as.numeric(r$parameter[2]), p_value = as.numeric(r$p.value))
    d <- design$variables
    x2 <- svychisq(as.formula(paste0("~`", v, "`+`", by, "`")), subset(design, !is.na(d[[v]])), statistic = "Chisq")$statistic
    test(variable = v, by = by, method = "pearson", statistic = as.numeric(x2))
  }
  for (v in numeric) {
    k <- length(unique(design$variables[[by]]))
    fit <- svyglm(as.formula(paste0("`", v, "` ~ factor(`", by, "`)")), design)
    if (k == 2) {
      co <- summary(fit)$coefficients
      tt <- svyttest(as.formula(paste0("`", v, "` ~ `", by, "`")), design)
      test(variable = v, by = by, method = "t", statistic = as.numeric(tt$statistic), df1 = 1, df2 = as.numeric(tt$parameter), p_value = as.numeric(tt$p.value))
    } else {
      w <- regTermTest(fit, as.formula(paste0("~factor(`", by, "`)")))
      test(variable = v, by = by, method = "wald-f", statistic = as.numeric(w$Ftest), df1 = w$df, df2 = w$ddf, p_value = as.numeric(w$p))
    }
    design2 <- update(design, trend_score = as.numeric(factor(design$variables[[by]])))
    line <- svyglm(as.formula(paste0("`", v, "` ~ trend_score")), design2)
    co <- summary(line)$coefficients[2, ]
    test(variable = v, by = by, method = "linear-trend", statistic = co[[3]], df1 = 1, df2 = line$df.residual, p_value = co[[4]])
  }
  cases[[length(cases) + 1]] <<- list(id = id, file = file, design = spec, df = df, estimates = rows, tests = tests)
}

api <- "apistrat-units.csv"
case("stratified-fpc", api, list(type = "stratified", weight = "pw", strata = "stype", fpc = "fpc"),
     svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat), c("api00", "enroll"), c("awards", "stype"), "sch.wide")
case("stratified-by-stratum", api, list(type = "stratified", weight = "pw", strata = "stype"),
     svydesign(id = ~1, strata = ~stype, weights = ~pw, data = strat), c("api00", "acs.46"), c("awards"), "stype")
case("srs-fpc", "apisrs.csv", list(type = "srs", weight = "pw", fpc = "fpc"),
     svydesign(id = ~1, weights = ~pw, fpc = ~fpc, data = srs), c("api00", "acs.k3"), c("stype", "awards"), "sch.wide")
case("srs-fpc-only", "apisrs.csv", list(type = "srs", fpc = 6194),
     svydesign(id = ~1, fpc = ~fpc, data = srs), c("api00"), c("stype"), "awards")
case("srs", "apisrs.csv", list(type = "srs"),
     svydesign(id = ~1, weights = ~one, data = cbind(srs, one = 1)), c("api99", "enroll"), c("awards", "comp.imp"), "stype")
case("cluster", "apisrs.csv", list(type = "cluster", weight = "pw", cluster = "dnum"),
     svydesign(id = ~dnum, weights = ~pw, data = srs), c("api00", "enroll"), c("stype"), "awards")
case("cluster-fpc", "apisrs.csv", list(type = "cluster", cluster = "cnum", fpc = 57),
     svydesign(id = ~cnum, fpc = ~fpc57, data = cbind(srs, fpc57 = 57)), c("api00"), c("stype"), "awards")
case("stratified-cluster-nest", api, list(type = "stratified", weight = "pw", strata = "stype", cluster = "group8", nest = TRUE),
     svydesign(id = ~group8, strata = ~stype, nest = TRUE, weights = ~pw, data = strat), c("api00", "meals"), c("awards"), "sch.wide")
case("certainty-stratum", api, list(type = "stratified", weight = "pw", strata = "sure", fpc = "sure_fpc"),
     svydesign(id = ~1, strata = ~sure, weights = ~pw, fpc = ~sure_fpc, data = strat), c("api00"), c("awards"), "sch.wide")
for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  case(paste0("lonely-", rule), api, list(type = "stratified", weight = "pw", strata = "lonely", lonely_psu = rule),
       svydesign(id = ~1, strata = ~lonely, weights = ~pw, data = strat), c("api00"), c("awards"), "sch.wide", heavy = FALSE)
}
options(survey.lonely.psu = "fail")
rep_case <- function(id, prefix, type, spec, ...) {
  w <- cols(strat, prefix)
  case(id, api, c(list(type = "replicate", weight = "pw", replicates = paste0(prefix, 1, "-", prefix, ncol(w))), spec),
       svrepdesign(data = strat, weights = ~pw, repweights = w, type = type, ...), c("api00"), c("awards", "stype"), "sch.wide")
}
rep_case("jkn", "jkn", "JKn", list(method = "jkn", rscales = rs, mse = FALSE), scale = 1, rscales = rs, combined.weights = TRUE)
rep_case("jk1-mse", "jk", "JK1", list(method = "jk1", mse = TRUE), scale = 7 / 8, rscales = rep(1, 8), combined.weights = TRUE, mse = TRUE)
rep_case("brr", "brr", "BRR", list(method = "brr", mse = FALSE), combined.weights = TRUE)
rep_case("brr-mse", "brr", "BRR", list(method = "brr"), combined.weights = TRUE, mse = TRUE)
rep_case("fay-factors", "fay", "Fay", list(method = "fay", rho = 0.3, combined = FALSE), rho = 0.3, combined.weights = FALSE, mse = TRUE)
rep_case("bootstrap", "boot", "bootstrap", list(method = "bootstrap"), combined.weights = TRUE, mse = TRUE)
tw <- cols(talis, "trwgt")
case("talis-teacher", "talis2018-teachers-fra-ita-noisy.csv", "talis-teacher",
     svrepdesign(data = talis, weights = ~tchwgt, repweights = tw, type = "Fay", rho = 0.5, mse = TRUE, combined.weights = TRUE),
     c("tt3g02", "tt3g06b2"), c("tt3g01", "tt3g03", "tt3g06c2"), "cntry")

# Differences, correlations, as functions of totals
extra <- list()
d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)
m <- svyby(~api00, ~stype, d, svymean, covmat = TRUE)
for (pair in list(c("E", "H"), c("E", "M"), c("H", "M"))) {
  k <- svycontrast(m, setNames(c(1, -1), pair))
  extra[[length(extra) + 1]] <- list(of = "mean", variable = "api00", by = "stype", a = pair[1], b = pair[2], estimate = coef(k)[[1]], se = as.numeric(SE(k)))
}
d2 <- update(d, one = 1, x2 = api00^2, y2 = meals^2, xy = api00 * meals)
tot <- svytotal(~one + api00 + meals + x2 + y2 + xy, d2)
r <- svycontrast(tot, quote((xy / one - api00 * meals / one^2) / sqrt((x2 / one - (api00 / one)^2) * (y2 / one - (meals / one)^2))))
corr <- list(variable = "api00", with = "meals", estimate = as.numeric(coef(r)), se = as.numeric(SE(r)))
both <- update(d, isE = as.numeric(stype == "E"), api_E = api00 * (stype == "E"), one = 1)
tt <- svytotal(~isE + api_E + one + api00, both)
whole <- svycontrast(tt, quote(api_E / isE - api00 / one))
rest <- svycontrast(tt, quote(api_E / isE - (api00 - api_E) / (one - isE)))
figures <- figures + 6
out <- list(survey = as.character(packageVersion("survey")), figures = figures, cases = cases,
  differences = extra, correlation = corr,
  whole = list(estimate = as.numeric(coef(whole)), se = as.numeric(SE(whole))),
  rest = list(estimate = as.numeric(coef(rest)), se = as.numeric(SE(rest))))
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(17), null = "null", na = "null"), "tests/golden/survey/estimates.json")
cat(figures, "figures\n")
