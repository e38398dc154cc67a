# Golden values of `ledervilkar estimate` from survey 4.1-1: designs crossed with what is asked of them (domains, quantiles,
# differences, tests), among them lonely strata with finite populations and replicate weights that survey made itself.
# Run in the project's root: Rscript tests/golden/survey/designs.R (writes its data too); with ALL=1 every design, not
# only the telling ones, into designs-all.json.
suppressMessages({library(survey); library(jsonlite)})
set.seed(2309)
n <- 96
d <- data.frame(h = rep(1:8, each = 12), c = rep(1:2, 48))
d$psu <- 10 * d$h + d$c
d$w <- round(exp(rnorm(n, 1, .5)), 2)
d$region <- c("nord", "sør", "vest")[1 + (d$h + rbinom(n, 1, .3)) %% 3]
d$sex <- rbinom(n, 1, .45)
d$y <- round(20 + d$h + 3 * d$sex + rnorm(n, 0, 5), 1); d$y[sample(n, 9)] <- NA
d$k <- pmin(4, pmax(1, round(2.5 + .3 * d$sex + rnorm(n)))); d$k[sample(n, 5)] <- NA
d$clusters <- c(4, 6, 2, 9, 3, 5, 2, 8)[d$h]
d$rows <- c(40, 60, 12, 90, 30, 50, 20, 80)[d$h]
# Strata 4 and 7 have one cluster each; stratum 7 was taken whole.
d$one <- ifelse(d$h %in% c(4, 7), 10 * d$h, d$psu)
d$one_size <- ifelse(d$h == 7, 1, d$clusters)
d$few <- as.numeric(d$h %in% c(1, 4) & d$sex == 1)
d$w0 <- ifelse(d$psu == 31 | runif(n) < .1, 0, d$w)
base <- svydesign(id = ~psu, strata = ~h, weights = ~w, data = d)
flat <- svydesign(id = ~psu, weights = ~w, data = d)
reps <- list(brr = as.svrepdesign(base, type = "BRR", compress = FALSE), fay = as.svrepdesign(base, type = "Fay", fay.rho = .3, compress = FALSE),
  jkn = as.svrepdesign(base, type = "JKn", compress = FALSE), leave = as.svrepdesign(flat, type = "JK1", compress = FALSE),
  boot = as.svrepdesign(base, type = "subbootstrap", replicates = 20, compress = FALSE))
factors <- lapply(reps, function(r) matrix(as.numeric(as.matrix(weights(r, "replication"))), n))
for (name in names(factors)) {
  whole <- round(factors[[name]] * d$w, 4); colnames(whole) <- paste0(name, seq_len(ncol(whole))); d <- cbind(d, whole)
}
bare <- factors$leave; colnames(bare) <- paste0("bare", seq_len(ncol(bare))); d <- cbind(d, round(bare, 6))
file <- "made-up-designs.csv"
path <- file.path("tests/data/survey", file)
write.csv(d, path, row.names = FALSE, na = "", fileEncoding = "UTF-8")
d <- read.csv(path, encoding = "UTF-8", na.strings = "")
columns <- function(prefix) as.matrix(d[, grep(paste0("^", prefix, "[0-9]+$"), names(d))])
range_of <- function(prefix) paste0(prefix, "1-", prefix, ncol(columns(prefix)))

jobs <- list()
job <- function(id, options, spec, design, estimates = list(), tests = list())
  jobs[[length(jobs) + 1]] <<- list(id = id, options = options, design = spec, df = degf(design), estimates = estimates, tests = tests)
row_of <- function(statistic, variable, e, s, t, group, category = NULL, ...)
  list(statistic = statistic, variable = variable, category = category, group = group, estimate = e, se = s, ci_lower = e - t * s, ci_upper = e + t * s, ...)

domains <- function(id, spec, design, by) {
  t <- qt(.975, degf(design)); w <- weights(design, "sampling"); rows <- list()
  for (g in sort(unique(d[[by]]))) {
    group <- setNames(list(g), by); inside <- d[[by]] == g
    ok <- inside & !is.na(d$y); part <- subset(design, ok)
    m <- svymean(~y, part); total <- svytotal(~y, part); v <- svyvar(~y, part)
    rows <- c(rows, list(row_of("mean", "y", coef(m)[[1]], SE(m)[[1]], t, group, n = sum(ok & w > 0), weighted_n = sum(w[ok])),
      row_of("total", "y", coef(total)[[1]], SE(total)[[1]], t, group), list(statistic = "sd", variable = "y", group = group, estimate = sqrt(v[[1]]))))
    if (!inherits(design, "svyrep.design")) {
      q <- svyquantile(~y, part, c(.31, .52, .77), ci = TRUE, df = degf(design))[[1]]
      # survey skips the smallest answer for shares below its own: those limits are left out
      for (i in 1:3) if (is.nan(q[i, 2]) || q[i, 2] > sort(d$y[ok & w > 0])[2]) rows <- c(rows, list(list(statistic = "quantile", variable = "y", category = c(.31, .52, .77)[i], group = group, estimate = q[i, 1], se = q[i, 4], ci_lower = q[i, 2], ci_upper = q[i, 3])))
    }
    for (code in 1:4) {
      ok <- inside & !is.na(d$k); m <- svymean(~hit, subset(update(design, hit = as.numeric(k == code)), ok))
      e <- coef(m)[[1]]; s <- SE(m)[[1]]; r <- list(statistic = "proportion", variable = "k", category = code, group = group, estimate = e, se = s)
      if (e > 0 && e < 1) { ci <- plogis(qlogis(e) + c(-1, 1) * t * s / (e * (1 - e))); r <- c(r, ci_lower = ci[1], ci_upper = ci[2]) }
      rows <- c(rows, list(r))
    }
  }
  job(paste(id, "domains", sep = ": "), c("--mean", "y", "--total", "y", "--sd", "y", "--proportion", "k", "--quantile", "y", "--probs", .31, .52, .77, "--by", by), spec, design, rows)
}
# A difference is a coefficient of the regression on the groups; its t has the design's degrees of freedom, the test of it
# those of the regression, from the units that have answered.
compared <- function(id, spec, design, by) {
  groups <- sort(unique(d[[by]])); df <- degf(design); t <- qt(.975, df); rows <- list()
  for (pair in combn(groups, 2, simplify = FALSE)) {
    part <- subset(update(design, x = as.numeric(d[[by]] == pair[1])), d[[by]] %in% pair & !is.na(d$y))
    m <- suppressWarnings(svyglm(y ~ x, part)); e <- coef(m)[[2]]; s <- SE(m)[[2]]
    rows <- c(rows, list(row_of("difference", "y", e, s, t, setNames(list(pair[1]), by), against = setNames(list(pair[2]), by), p_value = 2 * pt(-abs(e / s), df))))
  }
  grouped <- update(design, part_of = factor(d[[by]]))
  f <- suppressWarnings(regTermTest(svyglm(y ~ part_of, grouped), ~part_of)); x <- svychisq(~k + part_of, grouped)
  tests <- list(list(variable = "k", method = "rao-scott-f", statistic = x$statistic[[1]], df1 = x$parameter[[1]], df2 = x$parameter[[2]], p_value = x$p.value[[1]]))
  if (length(groups) == 2) { m <- suppressWarnings(svyglm(y ~ part_of, grouped)); tests <- c(tests, list(list(variable = "y", method = "t", statistic = coef(m)[[2]] / SE(m)[[2]], df1 = 1, df2 = m$df.residual, p_value = 2 * pt(-abs(coef(m)[[2]] / SE(m)[[2]]), m$df.residual))))
  } else tests <- c(tests, list(list(variable = "y", method = "wald-f", statistic = as.numeric(f$Ftest), df1 = f$df, df2 = f$ddf, p_value = as.numeric(f$p))))
  job(paste(id, "differences", sep = ": "), c("--mean", "y", "--by", by, "--compare", "pairs"), spec, design, rows)
  job(paste(id, "tests", sep = ": "), c("--mean", "y", "--proportion", "k", "--by", by, "--test"), spec, design, list(), tests)
}
all <- Sys.getenv("ALL") == "1"
try_design <- function(id, spec, design, telling = FALSE) {
  if (!all && !telling) return(invisible())
  domains(id, spec, design, "region"); compared(id, spec, design, "sex")
  if (all) { domains(id, spec, design, "few"); compared(id, spec, design, "region") }
}
s <- function(...) list(...)
try_design("one by one of 500", s(type = "srs", fpc = 500), svydesign(id = ~1, fpc = rep(500, n), data = d))
try_design("one by one, weights that vary", s(type = "srs", weight = "w"), svydesign(id = ~1, weights = ~w, data = d))
try_design("clusters of 40", s(type = "cluster", weight = "w", cluster = "psu", fpc = 40), svydesign(id = ~psu, weights = ~w, fpc = rep(40, n), data = d), TRUE)
try_design("clusters of 40 without weights", s(type = "cluster", cluster = "psu", fpc = 40), svydesign(id = ~psu, fpc = rep(40, n), data = d))
try_design("strata, rows of a finite population", s(type = "stratified", strata = "h", fpc = "rows"), svydesign(id = ~1, strata = ~h, fpc = ~rows, data = d))
try_design("strata of clusters, used again", s(type = "stratified", weight = "w", strata = "h", cluster = "c", nest = TRUE), svydesign(id = ~c, strata = ~h, nest = TRUE, weights = ~w, data = d))
try_design("strata of clusters, finite, two taken whole", s(type = "stratified", weight = "w", strata = "h", cluster = "psu", fpc = "clusters"), svydesign(id = ~psu, strata = ~h, weights = ~w, fpc = ~clusters, data = d), TRUE)
try_design("a cluster of weight 0", s(type = "stratified", weight = "w0", strata = "h", cluster = "psu"), svydesign(id = ~psu, strata = ~h, weights = ~w0, data = d))
for (rule in c("remove", "certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  try_design(paste("two lonely clusters, one taken whole:", rule), s(type = "stratified", weight = "w", strata = "h", cluster = "one", fpc = "one_size", lonely_psu = rule),
    svydesign(id = ~one, strata = ~h, weights = ~w, fpc = ~one_size, data = d), rule %in% c("adjust", "average"))
}
options(survey.lonely.psu = "fail")
R <- function(prefix, type, ...) svrepdesign(data = d, weights = ~w, repweights = columns(prefix), type = type, combined.weights = TRUE, ...)
rs <- function(prefix, method, ...) s(type = "replicate", method = method, weight = "w", replicates = range_of(prefix), ...)
try_design("BRR", rs("brr", "brr"), R("brr", "BRR", mse = TRUE))
try_design("BRR about the replicates' mean", rs("brr", "brr", mse = FALSE), R("brr", "BRR", mse = FALSE))
try_design("Fay 0.3", rs("fay", "fay", rho = .3), R("fay", "Fay", rho = .3, mse = TRUE), TRUE)
try_design("JKn", rs("jkn", "jkn", rscales = rep(.5, 16)), R("jkn", "JKn", rscales = rep(.5, 16), scale = 1, mse = TRUE))
try_design("JK1", rs("leave", "jk1"), R("leave", "JK1", scale = 15 / 16, mse = TRUE))
try_design("JK1, weights apart", s(type = "replicate", method = "jk1", weight = "w", replicates = range_of("bare"), combined = FALSE, mse = FALSE),
  svrepdesign(data = d, weights = ~w, repweights = columns("bare"), type = "JK1", scale = 15 / 16, combined.weights = FALSE, mse = FALSE))
try_design("bootstrap about the replicates' mean", rs("boot", "bootstrap", mse = FALSE), R("boot", "bootstrap", scale = 1 / 19, rscales = rep(1, 20), mse = FALSE))
out <- list(survey = as.character(packageVersion("survey")), file = file, jobs = jobs)
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(17), null = "null", na = "null"), if (all) "designs-all.json" else "tests/golden/survey/designs.json")
cat(length(jobs), "jobs\n")
