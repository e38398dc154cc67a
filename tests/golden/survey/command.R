# Golden values of `ledervilkar estimate` on made-up data, from survey 4.1-1 and base R: what estimates.R has not.
# Rows of weight 0, two strata of one unit, clusters of one row, shares as fpc, quantile limits past the answers,
# groups crossed, a group in one stratum, JK2 and bootstrap with own factors, differences, adjusted p values.
# Run in the project's root: Rscript tests/golden/survey/command.R (writes its data too).
suppressMessages({library(survey); library(jsonlite)})
set.seed(71)
n <- 150
strata <- c("Bærum", "Vågå", "Øygarden", "Ålesund")
d <- data.frame(stratum = sample(strata, n, TRUE, c(.3, .15, .25, .3)))
d$stratum[1:5] <- "sikker"
# One cluster of a single row in each stratum; names are used again.
d$psu <- ave(seq_len(n), d$stratum, FUN = function(i) sample(c(rep_len(1:5, length(i) - 1), 99)))
d$psu[d$stratum == "sikker"] <- 1:5
d$unit <- paste(d$stratum, d$psu)
sizes <- c(table(d$stratum))
population <- c("Bærum" = 204, sikker = 5, "Vågå" = 97, "Øygarden" = 150, "Ålesund" = 311)
d$share <- round(sizes[d$stratum] / population[d$stratum], 4)
units <- c(tapply(d$psu, d$stratum, function(x) length(unique(x))))
d$units <- ifelse(d$stratum == "sikker", units[d$stratum], 3 * units[d$stratum])
d$w <- round(exp(rnorm(n, 1, .4)), 3)
d$w0 <- ifelse(runif(n) < .12 | d$unit == "Vågå 2", 0, d$w)
d$lonely <- ifelse(d$unit == "Bærum 1", "en", ifelse(d$unit == "Ålesund 99", "to", d$stratum))
d$type <- ifelse(runif(n) < .45, "grunnskole på øy", "vidaregåande")
d$size <- sample(c(1, 2, 10), n, TRUE)
d$domain <- as.numeric(d$stratum == "Vågå" & runif(n) < .6)
d$y <- round(50 + d$size + rnorm(n, 0, 8), 2); d$y[sample(n, 15)] <- NA
d$k <- pmin(5, pmax(1, round(3 + rnorm(n)))); d$k[sample(n, 8)] <- NA
d$svar <- ifelse(runif(n) < .6, "Ja", "Nei"); d$svar[sample(n, 6)] <- NA
d$pair <- rep_len(1:6, n)
half <- sample(1:2, n, TRUE)
add <- function(prefix, m) { colnames(m) <- paste0(prefix, seq_len(ncol(m))); d <<- cbind(d, m) }
add("jk", sapply(1:6, function(h) round(d$w * ifelse(d$pair == h, 2 * (half == 1), 1), 3)))
add("boot", sapply(1:12, function(b) round(d$w * tabulate(sample(n, n, TRUE), n), 3)))
file <- "made-up-units.csv"
path <- file.path("tests/data/survey", file)
write.csv(d, path, row.names = FALSE, na = "", fileEncoding = "UTF-8")
d <- read.csv(path, encoding = "UTF-8", na.strings = "")

missing <- function(x, code, label) haven::labelled_spss(x, setNames(code, label), na_values = code)
haven::write_sav(data.frame(y = 1:5, vekt = missing(c(1, 2, 9999, 1, 2), 9999, "Mangler"), lag = missing(c(1, 1, 1, 2, 9), 9, "Ukjent")),
  "tests/data/spss/declared-missing-design.sav")

jobs <- list()
figures <- 0
job <- function(id, options, spec, design, rows, tests = list()) {
  figures <<- figures + sum(sapply(c(rows, tests), function(r) sum(names(r) %in% c("estimate", "se", "ci_lower", "ci_upper", "n", "weighted_n", "p_value", "effect_size", "df2", "p_adjusted"))))
  jobs[[length(jobs) + 1]] <<- list(id = id, options = options, design = spec, df = degf(design), estimates = rows, tests = tests)
}
row_of <- function(statistic, variable, m, t, group, category = NULL, ...) {
  e <- coef(m)[[1]]; s <- SE(m)[[1]]
  list(statistic = statistic, variable = variable, category = category, group = group, estimate = e, se = s, ci_lower = e - t * s, ci_upper = e + t * s, ...)
}
estimates <- function(id, spec, design, by = c(), probs = c(.253, .497, .902)) {
  t <- qt(.975, degf(design)); w <- weights(design, "sampling"); v <- design$variables
  groups <- if (length(by) == 0) list(list()) else lapply(split(v[by], v[by], drop = TRUE), function(g) as.list(g[1, , drop = FALSE]))
  rows <- list(); keep <- function(r) rows[[length(rows) + 1]] <<- r
  for (g in unname(groups)) {
    inside <- Reduce(`&`, lapply(names(g), function(name) v[[name]] == g[[name]]), rep(TRUE, n))
    ok <- inside & !is.na(v$y); part <- subset(design, ok); used <- ok & w > 0
    keep(row_of("mean", "y", svymean(~y, part), t, g, n = sum(used), weighted_n = sum(w[used])))
    keep(row_of("total", "y", svytotal(~y, part), t, g))
    q <- svyquantile(~y, part, probs, ci = TRUE, df = degf(design))[[1]]
    # survey skips the smallest answer for shares below its own: those limits are left out
    for (i in seq_along(probs)) if (is.nan(q[i, 2]) || q[i, 2] > sort(v$y[used])[2]) keep(list(statistic = "quantile", variable = "y", category = probs[i], group = g, estimate = q[i, 1], se = q[i, 4], ci_lower = q[i, 2], ci_upper = q[i, 3]))
    ok <- inside & !is.na(v$svar); used <- ok & w > 0
    m <- svymean(~yes, subset(update(design, yes = as.numeric(svar == "Ja")), ok)); e <- coef(m)[[1]]; s <- SE(m)[[1]]
    r <- list(statistic = "proportion", variable = "svar", category = "Ja", group = g, estimate = e, se = s, n = sum(used), weighted_n = sum(w[used]))
    if (e > 0 && e < 1) { ci <- plogis(qlogis(e) + c(-1, 1) * t * s / (e * (1 - e))); r <- c(r, ci_lower = ci[1], ci_upper = ci[2]) }
    keep(r)
  }
  job(id, c("--mean", "y", "--total", "y", "--quantile", "y", "--probs", probs, "--proportion", "svar", if (length(by)) c("--by", by)), spec, design, rows)
}
spec <- function(...) list(...)
nested <- svydesign(id = ~psu, strata = ~stratum, nest = TRUE, weights = ~w, fpc = ~units, data = d)
nested_spec <- spec(type = "stratified", weight = "w", strata = "stratum", cluster = "psu", nest = TRUE, fpc = "units")
estimates("nested, clusters of one row, a stratum taken whole", nested_spec, nested)
estimates("nested, crossed groups, limits past the answers", nested_spec, nested, c("type", "size"))
estimates("a group in one stratum", nested_spec, nested, "domain")
estimates("sampled share as fpc, weights from it", spec(type = "stratified", strata = "stratum", fpc = "share"),
  svydesign(id = ~1, strata = ~stratum, fpc = ~share, data = d), "type")
estimates("rows of weight 0", spec(type = "stratified", weight = "w0", strata = "stratum"),
  svydesign(id = ~1, strata = ~stratum, weights = ~w0, data = d), "size")
estimates("a cluster of weight 0", spec(type = "stratified", weight = "w0", strata = "stratum", cluster = "unit"),
  svydesign(id = ~unit, strata = ~stratum, weights = ~w0, data = d))
for (rule in c("remove", "certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  estimates(paste("two lonely units:", rule), spec(type = "stratified", weight = "w", strata = "lonely", cluster = "unit", lonely_psu = rule),
    svydesign(id = ~unit, strata = ~lonely, weights = ~w, data = d), "type")
}
options(survey.lonely.psu = "fail")
columns <- function(prefix) d[, grep(paste0("^", prefix, "[0-9]+$"), names(d))]
estimates("JK2", spec(type = "replicate", method = "jk2", weight = "w", replicates = "jk1-jk6"),
  svrepdesign(data = d, weights = ~w, repweights = columns("jk"), type = "JK2", combined.weights = TRUE, mse = TRUE), "size")
factors <- seq(.5, 1.6, .1)
estimates("bootstrap, own scale and rscales", spec(type = "replicate", method = "bootstrap", weight = "w", replicates = "boot1-boot12", scale = .07, rscales = factors, mse = FALSE),
  svrepdesign(data = d, weights = ~w, repweights = columns("boot"), type = "bootstrap", scale = .07, rscales = factors, combined.weights = TRUE), "size")

# Differences between groups, of a mean and of a share, with Cohen's d and h
flat_spec <- spec(type = "stratified", weight = "w", strata = "stratum", cluster = "unit")
flat <- svydesign(id = ~unit, strata = ~stratum, weights = ~w, data = d)
df <- degf(flat); t <- qt(.975, df); sizes <- c(1, 2, 10)
sd_of <- function(x, w) { m <- sum(w * x) / sum(w); sqrt(sum(w * (x - m)^2) / sum(w) * length(x) / (length(x) - 1)) }
for (variable in c("y", "svar")) {
  x <- if (variable == "y") d$y else as.numeric(d$svar == "Ja")
  ok <- !is.na(x); x0 <- ifelse(ok, x, 0)
  both <- update(flat, W1 = ok * (size == 1), W2 = ok * (size == 2), W10 = ok * (size == 10), X1 = x0 * (size == 1), X2 = x0 * (size == 2), X10 = x0 * (size == 10))
  totals <- svytotal(~W1 + W2 + W10 + X1 + X2 + X10, both)
  mean_of <- function(s) sprintf("(%s) / (%s)", paste0("X", s, collapse = "+"), paste0("W", s, collapse = "+"))
  difference <- function(a, b, against) {
    k <- svycontrast(totals, str2lang(paste(mean_of(a), "-", mean_of(b)))); e <- coef(k)[[1]]; s <- SE(k)[[1]]
    i <- ok & d$size %in% a; j <- ok & d$size %in% b
    ma <- weighted.mean(x[i], d$w[i]); mb <- weighted.mean(x[j], d$w[j])
    size <- if (variable == "y") (ma - mb) / sqrt(((sum(i) - 1) * sd_of(x[i], d$w[i])^2 + (sum(j) - 1) * sd_of(x[j], d$w[j])^2) / (sum(i) + sum(j) - 2))
            else 2 * asin(sqrt(ma)) - 2 * asin(sqrt(mb))
    row_of("difference", variable, k, t, list(size = a), if (variable == "svar") "Ja", against = against, p_value = 2 * pt(-abs(e / s), df), effect_size = size)
  }
  what <- c(if (variable == "y") "--mean" else "--proportion", variable, "--by", "size", "--compare")
  job(paste("differences in pairs of", variable), c(what, "pairs"), flat_spec, flat, list(difference(1, 2, list(size = 2)), difference(1, 10, list(size = 10)), difference(2, 10, list(size = 10))))
  job(paste("differences from the first of", variable), c(what, "first"), flat_spec, flat, list(difference(2, 1, list(size = 1)), difference(10, 1, list(size = 1))))
  job(paste("differences from the rest of", variable), c(what, "rest"), flat_spec, flat, lapply(sizes, function(s) difference(s, setdiff(sizes, s), "rest")))
  job(paste("differences from the whole of", variable), c(what, "whole"), flat_spec, flat, lapply(sizes, function(s) difference(s, sizes, "whole")))
}

# Correlations: by totals of powers, or each replicate's own
both <- !is.na(d$y) & !is.na(d$k)
of_totals <- function(design, keep) {
  part <- subset(update(design, one = 1, xx = y^2, kk = k^2, xk = y * k), keep)
  r <- svycontrast(svytotal(~one + y + k + xx + kk + xk, part), quote((xk / one - y * k / one^2) / sqrt((xx / one - (y / one)^2) * (kk / one - (k / one)^2))))
  list(coef(r)[[1]], SE(r)[[1]])
}
of_replicates <- function(design, keep) {
  r <- withReplicates(subset(design, keep), function(w, data) cov.wt(data[c("y", "k")], w / sum(w), cor = TRUE)$cor[1, 2])
  list(coef(r)[[1]], SE(r)[[1]])
}
correlations <- function(id, spec, design, how) {
  t <- qt(.975, degf(design))
  rows <- lapply(sizes, function(s) { keep <- both & d$size == s; r <- how(design, keep)
    list(statistic = "correlation", variable = "y", category = "k", group = list(size = s), estimate = r[[1]], se = r[[2]], ci_lower = r[[1]] - t * r[[2]], ci_upper = r[[1]] + t * r[[2]], n = sum(keep)) })
  job(id, c("--correlation", "y", "k", "--by", "size"), spec, design, rows)
}
correlations("correlations", flat_spec, flat, of_totals)
correlations("correlations by JK2", spec(type = "replicate", method = "jk2", weight = "w", replicates = "jk1-jk6"),
  svrepdesign(data = d, weights = ~w, repweights = columns("jk"), type = "JK2", combined.weights = TRUE, mse = TRUE), of_replicates)

# Tests on groups crossed, adjusted together
crossed <- update(flat, g = factor(paste(type, size)))
f_test <- regTermTest(svyglm(y ~ g, crossed), ~g)
chi <- lapply(list(~k + g, ~svar + g), function(f) svychisq(f, crossed))
tests <- c(list(list(variable = "y", method = "wald-f", statistic = as.numeric(f_test$Ftest), df1 = f_test$df, df2 = f_test$ddf, p_value = as.numeric(f_test$p))),
  mapply(function(v, r) list(variable = v, method = "rao-scott-f", statistic = r$statistic[[1]], df1 = r$parameter[[1]], df2 = r$parameter[[2]], p_value = r$p.value[[1]]), c("k", "svar"), chi, SIMPLIFY = FALSE, USE.NAMES = FALSE))
for (method in c("holm", "bonferroni", "BH")) {
  adjusted <- p.adjust(sapply(tests, function(x) x$p_value), method)
  job(paste("tests of crossed groups:", method), c("--mean", "y", "--proportion", "k", "svar", "--by", "type", "size", "--test", "--adjust", tolower(method)), flat_spec, crossed, list(),
    mapply(function(x, p) c(x, p_adjusted = p), tests, adjusted, SIMPLIFY = FALSE))
}
plain <- chisq.test(d$k, d$size, correct = FALSE)
job("Pearson without a design", c("--proportion", "k", "--by", "size", "--test-method", "pearson"), spec(type = "srs"), svydesign(id = ~1, weights = ~one, data = cbind(d, one = 1)), list(),
  list(list(variable = "k", method = "pearson", statistic = plain$statistic[[1]], df1 = plain$parameter[[1]], p_value = plain$p.value, effect_size = sqrt(plain$statistic[[1]] / sum(!is.na(d$k)) / 2))))

out <- list(survey = as.character(packageVersion("survey")), file = file, jobs = jobs)
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(17), null = "null", na = "null"), "tests/golden/survey/command.json")
cat(figures, "figures\n")
