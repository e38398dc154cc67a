# Golden values of src/variation: lme4 as reference, its optimum polished by Newton steps.
# Rscript tests/golden/variation/mixed-models.R > tests/golden/variation/mixed-models.json
# R 4.2.2, lme4 1.1-31, nlme 3.1-162, MASS 7.3-58, survey 4.1-1. Data: the packages' own, and made-up ones from a seed.
suppressMessages({ library(lme4); library(numDeriv); library(jsonlite); library(survey) })
data(api, package = "survey")

# lme4's optimiser stops at about 1e-5 in theta; this goes on to where the gradient is 0.
polish <- function(fn, par, lower) {
  opt <- nlminb(par, fn, lower = lower, control = list(rel.tol = 1e-15, x.tol = 1e-14, eval.max = 5000, iter.max = 5000))
  par <- opt$par
  inside <- !(is.finite(lower) & par < 1e-4)
  if (any(!inside)) { zero <- par; zero[!inside] <- 0; if (fn(zero) <= fn(par) + 1e-7) par <- zero }
  f <- function(x) { p <- par; p[inside] <- x; fn(p) }
  if (any(inside)) for (i in 1:3) {
    x <- par[inside]
    step <- try(solve(hessian(f, x), grad(f, x)), silent = TRUE)
    if (inherits(step, "try-error")) break
    if (f(x - step) <= f(x) + 1e-9) par[inside] <- x - step
  }
  par
}

linear <- function(formula, data, reml = TRUE) {
  lf <- lFormula(formula, data, REML = reml)
  fn <- do.call(mkLmerDevfun, lf)
  theta <- polish(fn, environment(fn)$pp$theta, rep(0, length(lf$reTrms$theta)))
  value <- fn(theta)
  mkMerMod(environment(fn), list(par = theta, fval = value, conv = 0), lf$reTrms, fr = lf$fr)
}

binary <- function(formula, data, nAGQ = 1L) {
  gf <- glFormula(formula, data, family = binomial, control = glmerControl(tolPwrss = 1e-12))
  fn <- do.call(mkGlmerDevfun, c(gf, list(control = glmerControl(tolPwrss = 1e-12))))
  first <- optimizeGlmer(fn)
  fn <- updateGlmerDevfun(fn, gf$reTrms, nAGQ = nAGQ)
  q <- length(gf$reTrms$theta)
  par <- c(first$par, environment(fn)$pp$delb)
  par <- polish(fn, par, c(rep(0, q), rep(-Inf, length(par) - q)))
  value <- fn(par)
  mkMerMod(environment(fn), list(par = par, fval = value, conv = 0), gf$reTrms, fr = gf$fr)
}

# Levels outermost first; lme4 has them by number of groups.
ordered_sd <- function(m, levels) {
  v <- as.data.frame(VarCorr(m))
  setNames(v$sdcor[match(c(levels, "Residual"), v$grp)], c(levels, "Residual"))
}

# NA where the search of the reference fails: such a limit is not compared.
cross <- function(f, from, to) {
  r <- try(uniroot(f, c(from, to), tol = 1e-10)$root, silent = TRUE)
  if (inherits(r, "try-error")) { message("no limit between ", from, " (", f(from), ") and ", to, " (", f(to), ")"); NA } else r
}

# Where the profile of g(sd) loses 3.84: the rest at their best by nlminb, from the definition.
limits <- function(dev, sd, hold) {
  best <- optim_all(dev, sd)
  target <- qchisq(0.95, 1)
  out <- lapply(seq_along(sd), function(k) {
    loss <- function(x) { min(sapply(list(best$sd, best$sd * 0.3 + 0.1 * mean(best$sd)), function(s) hold(dev, s, k, x))) - best$value - target }
    at <- hold(NULL, best$sd, k, NULL)
    top <- attr(at, "top")
    lower <- if (loss(0 + attr(at, "eps")) < 0) 0 else cross(loss, attr(at, "eps"), at)
    upper <- if (is.finite(top)) { if (loss(top) < 0) 1 else cross(loss, at, top) }
    else { hi <- at * 1.5 + 0.2 * mean(best$sd); while (loss(hi) < 0) hi <- hi * 1.5; cross(loss, at, hi) }
    c(lower, upper)
  })
  out
}
tight <- list(rel.tol = 1e-14, x.tol = 1e-12, eval.max = 3000, iter.max = 3000)
optim_all <- function(dev, sd) {
  runs <- lapply(list(sd, sd * 0.5 + 0.2 * mean(sd)), function(s) nlminb(s, dev, lower = c(rep(0, length(sd) - 1), 1e-6), control = tight))
  best <- runs[[which.min(sapply(runs, `[[`, "objective"))]]
  list(sd = best$par, value = best$objective)
}
hold_sd <- function(dev, sd, k, x) {
  if (is.null(dev)) return(structure(sd[k], eps = if (k == length(sd)) 1e-3 * sd[k] else 0, top = Inf))
  full <- function(s) { p <- sd; p[-k] <- s; p[k] <- x; dev(p) }
  nlminb(sd[-k], full, lower = ifelse(seq_along(sd)[-k] == length(sd), 1e-6, 0), control = tight)$objective
}
hold_share <- function(dev, sd, k, x) {
  if (is.null(dev)) return(structure(sd[k]^2 / sum(sd^2), eps = if (k == length(sd)) 1e-4 else 0, top = if (k == length(sd)) 1 else 1 - 1e-6))
  full <- function(s) {
    p <- sd
    if (k == length(sd) && x == 1) { p[] <- 0; p[k] <- s[1]; return(dev(p)) }
    if (sum(s^2) == 0) s <- s + 1e-8
    p[-k] <- s; p[k] <- sqrt(x / (1 - x) * sum(s^2)); dev(p)
  }
  start <- pmax(sd[-k], 1e-3 * max(sd))
  if (k == length(sd)) start <- start * sqrt((1 - min(x, 1 - 1e-9)) / max(x, 1e-9)) * sd[k] / sqrt(sum(start^2))
  nlminb(start, full, lower = 0, control = tight)$objective
}

linear_case <- function(name, data, y, levels, covariates = character(), profile = TRUE) {
  f <- as.formula(paste(y, "~", paste(c("1", covariates), collapse = " + "), "+", paste0("(1|", levels, ")", collapse = " + ")))
  m <- linear(f, data)
  ml <- linear(f, data, FALSE)
  sd <- ordered_sd(m, levels)
  out <- list(
    name = name, kind = "linear", y = y, levels = levels, covariates = covariates, data = as.list(data[c(levels, covariates, y)]),
    n = nobs(m), logl = as.numeric(logLik(m)), fixed = as.list(fixef(m)), se = as.list(setNames(sqrt(diag(as.matrix(vcov(m)))), names(fixef(m)))),
    variance = unname(sd^2), ml_logl = as.numeric(logLik(ml)), ml_variance = unname(ordered_sd(ml, levels)^2))
  if (length(levels) > 1) for (l in levels) {
    rest <- as.formula(paste(y, "~", paste(c("1", covariates), collapse = " + "), "+", paste0("(1|", setdiff(levels, l), ")", collapse = " + ")))
    out$without[[l]] <- as.numeric(logLik(linear(rest, data)))
  } else {
    rest <- lm(as.formula(paste(y, "~", paste(c("1", covariates), collapse = " + "))), data)
    out$without[[levels]] <- as.numeric(logLik(rest, REML = TRUE))
  }
  if (profile) {
    # lme4's deviance by (sd..., sigma), fixed effects profiled out; levels in lme4's order.
    # One that has met a NaN never gives a number again.
    fresh <- function() lme4:::devfun2(linear(f, data, FALSE), useSc = TRUE, signames = FALSE)
    raw <- fresh()
    at <- match(levels, names(getME(ml, "flist"))[attr(getME(ml, "flist"), "assign")])
    dev <- function(p) { q <- numeric(length(p)); q[at] <- p[seq_along(levels)]; q[length(p)] <- p[length(p)]; v <- try(raw(q), silent = TRUE); if (inherits(v, "try-error") || !is.finite(v)) { raw <<- fresh(); 1e10 } else as.numeric(v) }
    start <- ordered_sd(ml, levels)
    out$sd_ci <- limits(dev, unname(start), hold_sd)
    out$share_ci <- limits(dev, unname(start), hold_share)
    # Of one level, the residual's share is what the level's leaves; at a variance of zero the search above fails.
    if (length(levels) == 1) out$share_ci[[2]] <- 1 - rev(out$share_ci[[1]])
    ci <- try(suppressMessages(suppressWarnings(confint(m, parm = "theta_", quiet = TRUE))), silent = TRUE)
    if (!inherits(ci, "try-error")) out$confint <- lapply(c(at, length(at) + 1), function(i) unname(ci[i, ]))
  }
  out
}

binary_case <- function(name, data, y, levels, covariates = character(), points = NULL, profile = FALSE) {
  f <- as.formula(paste(y, "~", paste(c("1", covariates), collapse = " + "), "+", paste0("(1|", levels, ")", collapse = " + ")))
  m <- binary(f, data)
  sd <- as.data.frame(VarCorr(m)); sd <- sd$sdcor[match(levels, sd$grp)]
  out <- list(
    name = name, kind = "binary", y = y, levels = levels, covariates = covariates, data = as.list(data[c(levels, covariates, y)]),
    n = nobs(m), logl = as.numeric(logLik(m)), fixed = as.list(fixef(m)), variance = sd^2)
  if (!is.null(points)) {
    a <- binary(f, data, points)
    out$quadrature <- list(points = points, logl = as.numeric(logLik(a)), fixed = as.list(fixef(a)), variance = as.data.frame(VarCorr(a))$vcov)
  }
  if (profile) {
    ci <- suppressMessages(suppressWarnings(confint(glmer(f, data, binomial, control = glmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9))), parm = "theta_", quiet = TRUE)))
    at <- match(levels, names(getME(m, "flist"))[attr(getME(m, "flist"), "assign")])
    out$confint <- lapply(at, function(i) unname(ci[i, ]))
  }
  out
}

set.seed(20)
make <- function(nA, nB, nC, sds, unbalanced = TRUE) {
  a <- rep(seq_len(nA), each = nB * nC); b <- rep(seq_len(nA * nB), each = nC)
  d <- data.frame(a = paste0("a", a), b = paste0("b", b), x = round(rnorm(length(a)), 3), z = sample(c("liten", "mellom", "stor"), length(a), TRUE))
  d$eta <- rnorm(nA, 0, sds[1])[a] + rnorm(nA * nB, 0, sds[2])[b] + 0.5 * d$x + 0.8 * (d$z == "stor")
  if (unbalanced) d <- d[runif(nrow(d)) < 0.6, ]
  d
}
m1 <- make(12, 6, 8, c(1, 0.6)); m1$y <- round(1000 + 10 * (m1$eta + rnorm(nrow(m1))), 2)
m2 <- make(30, 4, 2, c(0.8, 0)); m2$y <- round(m2$eta + rnorm(nrow(m2)), 3)
three <- make(8, 5, 12, c(0.7, 0.5)); three$c <- paste0(three$b, "-", (seq_len(nrow(three)) %/% 3) %% 3)
three$y <- round(three$eta + rnorm(24)[as.integer(factor(three$c)) %% 24 + 1] * 0.6 + rnorm(nrow(three)) * 0.7, 3)
b1 <- make(40, 1, 12, c(0.9, 0)); b1$y <- rbinom(nrow(b1), 1, plogis(b1$eta))
b2 <- make(25, 6, 8, c(0.7, 0.9)); b2$y <- rbinom(nrow(b2), 1, plogis(b2$eta - 1))
b3 <- make(30, 1, 10, c(0, 0)); b3$y <- rbinom(nrow(b3), 1, plogis(b3$eta))
b4 <- make(10, 6, 14, c(0.6, 0.6)); b4$c <- paste0(b4$b, "-", (seq_len(nrow(b4)) %/% 3) %% 3)
b4$y <- rbinom(nrow(b4), 1, plogis(b4$eta + 0.7 * rnorm(24)[as.integer(factor(b4$c)) %% 24 + 1]))
chars <- function(d) { for (n in names(d)) if (is.factor(d[[n]])) d[[n]] <- as.character(d[[n]]); as.data.frame(d) }
oats <- chars(nlme::Oats); oats$plot <- paste0(oats$Block, "/", oats$Variety)
oxide <- chars(nlme::Oxide); oxide$wafer <- paste0(oxide$Lot, "/", oxide$Wafer)
schools <- chars(nlme::MathAchieve)[1:1800, c("School", "MathAch", "SES", "Minority", "Sex")]
herds <- do.call(rbind, lapply(seq_len(nrow(cbpp)), function(i) with(cbpp[i, ], data.frame(herd = paste0("h", herd), period = paste0("p", period), sick = rep(c(1, 0), c(incidence, size - incidence))))))
bacteria <- chars(MASS::bacteria); bacteria$y <- as.integer(bacteria$y == "y")
pastes <- chars(Pastes)
crossing <- with(apipop, tapply(cnum, dnum, function(x) length(unique(x))))
set.seed(3)
api <- chars(apipop[apipop$dnum %in% names(crossing)[crossing == 1], ])
api <- api[api$cnum %in% sample(unique(api$cnum), 14), c("cnum", "dnum", "stype", "meals", "api00")]

cases <- list(
  linear_case("Dyestuff", chars(Dyestuff), "Yield", "Batch"),
  linear_case("Dyestuff2", chars(Dyestuff2), "Yield", "Batch"),
  linear_case("Pastes", pastes, "strength", c("batch", "sample")),
  linear_case("sleepstudy", chars(sleepstudy), "Reaction", "Subject", "Days"),
  linear_case("Rail", chars(nlme::Rail), "travel", "Rail"),
  linear_case("Orthodont", chars(nlme::Orthodont), "distance", "Subject", c("age", "Sex")),
  linear_case("Oats", oats, "yield", c("Block", "plot"), "nitro"),
  linear_case("Oxide", oxide, "Thickness", c("Lot", "wafer"), "Source"),
  linear_case("MathAchieve", schools, "MathAch", "School", c("SES", "Minority", "Sex")),
  linear_case("api", api, "api00", c("cnum", "dnum"), c("stype", "meals")),
  linear_case("two levels", m1, "y", c("a", "b"), c("x", "z")),
  linear_case("inner level without variance", m2, "y", c("a", "b"), "x"),
  linear_case("three levels", three, "y", c("a", "b", "c"), c("x", "z")),
  binary_case("cbpp", herds, "sick", "herd", "period", 11L, TRUE),
  binary_case("bacteria", bacteria, "y", "ID", c("trt", "week"), 25L),
  binary_case("one level", b1, "y", "a", c("x", "z"), 9L, TRUE),
  binary_case("two levels of yes and no", b2, "y", c("a", "b"), c("x", "z"), NULL, TRUE),
  binary_case("no covariates", b2, "y", c("a", "b")),
  binary_case("three levels of yes and no", b4, "y", c("a", "b", "c"), "x"),
  binary_case("no variation between groups", b3, "y", "a", "x"))
cat(toJSON(cases, digits = NA, auto_unbox = TRUE, null = "null"))
