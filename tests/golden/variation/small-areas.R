# Small areas from the formulas, with whole matrices: Battese, Harter & Fuller (1988), Prasad & Rao (1990), Rao & Molina
# (2015, chapters 6 and 7), Datta & Lahiri (2000), Datta, Rao & Smith (2005). Variances by REML from lme4.
# Rscript small-areas.R > small-areas.json
suppressMessages({ library(lme4); library(jsonlite) })
tr <- function(m) sum(diag(m))

unit <- function(y, X, g, Xbar, method) {
  g <- factor(g); Z <- model.matrix(~ 0 + g); n <- length(y); p <- ncol(X); ni <- colSums(Z); k <- length(ni)
  if (method == "REML") {
    fit <- lmer(y ~ 0 + X + (1 | g), control = lmerControl(optCtrl = list(ftol_abs = 1e-14, xtol_abs = 1e-12)))
    # Newton steps on the restricted likelihood from lme4's optimum.
    s <- c(as.data.frame(VarCorr(fit))$vcov)
    nll <- function(s) { V <- s[1] * Z %*% t(Z) + s[2] * diag(n); W <- solve(V); C <- t(X) %*% W %*% X
      b <- solve(C, t(X) %*% W %*% y); e <- y - X %*% b
      (determinant(V)$modulus + determinant(C)$modulus + t(e) %*% W %*% e) / 2 }
    for (i in 1:30) { V <- s[1] * Z %*% t(Z) + s[2] * diag(n); W <- solve(V); P <- W - W %*% X %*% solve(t(X) %*% W %*% X) %*% t(X) %*% W
      D <- list(Z %*% t(Z), diag(n))
      sc <- sapply(D, function(d) (t(y) %*% P %*% d %*% P %*% y - tr(P %*% d)) / 2)
      In <- sapply(D, function(a) sapply(D, function(b) tr(P %*% a %*% P %*% b) / 2)); s <- s + solve(In, sc) }
    s2v <- s[1]; s2e <- s[2]
    V <- s2v * Z %*% t(Z) + s2e * diag(n); W <- solve(V); D <- list(Z %*% t(Z), diag(n))
    cov2 <- solve(sapply(D, function(a) sapply(D, function(b) tr(W %*% a %*% W %*% b) / 2)))
  } else {
    M <- diag(n) - X %*% solve(t(X) %*% X) %*% t(X)
    XZ <- cbind(X, Z); M1 <- diag(n) - XZ %*% MASS::ginv(XZ)
    df1 <- round(tr(M1)); s2e <- c(t(y) %*% M1 %*% y) / df1
    eta <- tr(M %*% Z %*% t(Z)); s2v <- max(0, (c(t(y) %*% M %*% y) - (n - p) * s2e) / eta)
    V <- s2v * Z %*% t(Z) + s2e * diag(n)
    # Both are quadratic forms y'Ay: cov = 2 tr(A V B V).
    A <- (M - (n - p) / df1 * M1) / eta; B <- M1 / df1
    cov2 <- 2 * matrix(c(tr(A %*% V %*% A %*% V), tr(A %*% V %*% B %*% V), tr(A %*% V %*% B %*% V), tr(B %*% V %*% B %*% V)), 2)
    W <- solve(V)
  }
  C <- solve(t(X) %*% W %*% X); b <- C %*% t(X) %*% W %*% y
  gam <- s2v / (s2v + s2e / ni); ym <- c(tapply(y, g, mean)); xm <- apply(X, 2, function(x) tapply(x, g, mean))
  est <- c(Xbar %*% b) + gam * (ym - c(xm %*% b))
  g1 <- (1 - gam) * s2v; d <- Xbar - gam * xm; g2 <- rowSums((d %*% C) * d)
  h <- s2e^2 * cov2[1, 1] + s2v^2 * cov2[2, 2] - 2 * s2e * s2v * cov2[1, 2]
  g3 <- h / (ni^2 * (s2v + s2e / ni)^3)
  syn <- Xbar %*% b; synmse <- s2v + rowSums((Xbar %*% C) * Xbar)
  list(fixed = c(b), se = sqrt(diag(C)), between = s2v, within = s2e, estimate = c(est), mse = as.numeric(g1 + g2 + 2 * g3), plain = as.numeric(g1 + g2),
       synthetic = c(syn), synthetic_mse = as.numeric(synmse))
}

area <- function(y, psi, X, method) {
  m <- length(y); p <- ncol(X)
  parts <- function(A) { W <- diag(1 / (A + psi)); C <- solve(t(X) %*% W %*% X); b <- C %*% t(X) %*% W %*% y
    list(W = W, C = C, b = b, e = c(y - X %*% b), P = W - W %*% X %*% C %*% t(X) %*% W) }
  f <- function(A) { q <- parts(A)
    switch(method, moments = sum(q$e^2 / (A + psi)) - (m - p),
      ML = (sum(q$e^2 / (A + psi)^2) - sum(1 / (A + psi))) / 2,
      REML = (t(y) %*% q$P %*% q$P %*% y - tr(q$P)) / 2) }
  A <- if (f(0) <= 0) 0 else uniroot(f, c(0, 100 * var(y)), tol = 1e-15)$root
  q <- parts(A); w <- 1 / (A + psi); gam <- A * w
  VA <- if (method == "moments") 2 * m / sum(w)^2 else 2 / sum(w^2)
  bias <- switch(method, REML = 0, ML = -tr(q$C %*% t(X) %*% diag(w^2) %*% X) / sum(w^2), moments = 2 * (m * sum(w^2) - sum(w)^2) / sum(w)^3)
  d <- (1 - gam) * X; g2 <- rowSums((d %*% q$C) * d)
  list(fixed = c(q$b), between = A, estimate = c(gam * y + (1 - gam) * X %*% q$b),
       mse = as.numeric((1 - gam) * A + g2 + 2 * psi^2 * VA / (A + psi)^3 - bias * (1 - gam)^2))
}

here <- if (length(commandArgs(TRUE)) > 0) commandArgs(TRUE)[1] else "tests"
d <- read.csv(file.path(here, "data/variation/corn-soybeans.csv")); pop <- read.csv(file.path(here, "data/variation/corn-soybeans-counties.csv"))
X <- cbind(1, d$CornPix, d$SoyBeansPix); Xbar <- cbind(1, pop$CornPix, pop$SoyBeansPix)
out <- list(
  corn_reml = unit(d$CornHec, X, d$County, Xbar, "REML"), corn_moments = unit(d$CornHec, X, d$County, Xbar, "moments"),
  soy_reml = unit(d$SoyBeansHec, X, d$County, Xbar, "REML"), soy_moments = unit(d$SoyBeansHec, X, d$County, Xbar, "moments"))
# Means of the counties as direct estimates, with the variance within pooled: an area-level model of the same data.
y <- c(tapply(d$CornHec, d$County, mean)); psi <- out$corn_reml$within / c(table(d$County))
zero <- c(104.1, 99.2, 101.5, 98.8, 103.0, 100.4, 97.9, 102.2, 100.9, 99.6)
for (how in c("REML", "ML", "moments")) {
  out[[paste0("fh_", how)]] <- c(list(y = unname(y), psi = unname(psi)), area(y, psi, cbind(1, pop$CornPix), how))
  out[[paste0("zero_", how)]] <- c(list(y = zero, psi = rep(25, 10)), area(zero, rep(25, 10), cbind(rep(1, 10), c(1:10) %% 4), how))
}
cat(toJSON(out, digits = 12, auto_unbox = TRUE, pretty = TRUE))
