# R-indicators and partial R-indicators, written from the papers:
#   Schouten, Cobben & Bethlehem (2009), Survey Methodology 35, 101-113: R = 1 - 2 S(rho).
#   Shlomo, Skinner & Schouten (2012), J. Statistical Planning and Inference 142, 201-211: bias adjustment and variance.
#   Schouten, Shlomo & Skinner (2011), J. Official Statistics 27, 231-253: partial indicators.
# Run: Rscript representativity.R > representativity.json
library(jsonlite)
options(digits = 17)

quadratic <- function(w, u, g, V, N, divisor, keep = rep(TRUE, length(u))) {
  # S2 = sum(w u^2) / divisor, u differentiable in beta with gradient g.
  A <- colSums(w[keep] * u[keep] * g[keep, , drop = FALSE]) / N
  B <- crossprod(g[keep, , drop = FALSE] * sqrt(w[keep])) / N
  list(S2 = sum(w[keep] * u[keep]^2) / divisor,
       bias = sum(diag(B %*% V)),
       var = drop(4 * t(A) %*% V %*% A) + 2 * sum(diag(B %*% V %*% B %*% V)))
}

indicators <- function(d, vars) {
  w <- d$w; N <- sum(w); n <- nrow(d)
  for (v in vars) d[[v]] <- factor(d[[v]])
  fit <- suppressWarnings(glm(reformulate(vars, "y"), quasibinomial, d, weights = w,
                              control = glm.control(epsilon = 1e-14, maxit = 100)))
  X <- model.matrix(fit)[, !is.na(coef(fit)), drop = FALSE]
  rho <- fitted(fit); v <- rho * (1 - rho)
  J <- crossprod(X * sqrt(w * v)); Ji <- solve(J)
  V <- Ji %*% crossprod(X * (w * sqrt(v))) %*% Ji
  rbar <- sum(w * rho) / N
  mean_by <- function(x, by) {   # weighted means of a matrix by group, for each unit
    x <- as.matrix(x); s <- rowsum(x * w, by); t <- rowsum(w, by)
    (s / drop(t))[match(by, rownames(s)), , drop = FALSE]
  }
  whole <- function(r, z) {
    rb <- sum(w * r) / N
    zb <- colSums(w * z) / N
    q <- quadratic(w, r - rb, sweep(z, 2, zb), V, N, N - 1)
    # Equation for a simple random sample, the uncentred form with its factor (Shlomo et al. 2012).
    un <- sum(diag(crossprod(z * sqrt(w)) %*% V)) / N
    adj <- max(0, (1 + 1/n - 1/N) * q$S2 - un)
    sampled <- (1 - n / N) / n * sum(w * ((r - rb)^2 - sum(w * (r - rb)^2) / N)^2) / N
    total <- q$var + sampled
    list(S2 = q$S2, S2_adj = adj, R = 1 - 2 * sqrt(q$S2), R_adj = 1 - 2 * sqrt(adj),
         R_se = sqrt(total / q$S2), CV = sqrt(q$S2) / rb, CV_adj = sqrt(adj) / rb,
         CV_se = sqrt(total / q$S2) / (2 * rb))
  }
  z <- v * X
  k <- rbar / d$rate
  partial <- lapply(setNames(vars, vars), function(name) {
    by <- as.character(d[[name]])
    rk <- drop(mean_by(rho, by)); zk <- mean_by(z, by); zb <- colSums(w * z) / N
    g <- sweep(zk, 2, zb); u <- rk - rbar
    q <- quadratic(w, u, g, V, N, N)
    rest <- setdiff(vars, name)
    cell <- if (length(rest) == 0) rep("all", n) else do.call(paste, c(lapply(rest, function(r) as.character(d[[r]])), sep = "\r"))
    uc <- rho - drop(mean_by(rho, cell)); gc <- z - mean_by(z, cell)
    qc <- quadratic(w, uc, gc, V, N, N - 1)
    cats <- lapply(sort(unique(by)), function(code) {
      i <- by == code; share <- sum(w[i]) / N; first <- which(i)[1]
      gi <- g[first, ]
      cq <- quadratic(w, uc, gc, V, N, N - 1, keep = i)
      list(code = code, n = sum(i), unconditional = sqrt(share) * u[first],
           unconditional_se = sqrt(share * drop(t(gi) %*% V %*% gi)),
           conditional = sqrt(max(0, cq$S2 - cq$bias)), conditional_se = sqrt(cq$var / (4 * cq$S2)))
    })
    list(unconditional = sqrt(max(0, q$S2 - q$bias)), unconditional_se = sqrt(q$var / (4 * q$S2)),
         conditional = sqrt(max(0, qc$S2 - qc$bias)), conditional_se = sqrt(qc$var / (4 * qc$S2)), categories = cats)
  })
  list(n = n, mean = rbar, before = whole(rho, z), after = whole(rho * k, z * k), partial = partial)
}

make <- function(seed, n, strata, levels, unequal, effect) {
  set.seed(seed)
  s <- sample(seq_len(strata), n, TRUE)
  x <- lapply(levels, function(l) sample(seq_len(l), n, TRUE, prob = seq_len(l)))
  names(x) <- paste0("x", seq_along(x))
  eta <- -0.2 + effect * (x[[1]] - 2) - 0.3 * (s == 1)
  if (length(x) > 1) eta <- eta + 0.4 * (x[[2]] == 2)
  y <- rbinom(n, 1, plogis(eta))
  w <- if (unequal) 1 + s / 2 else rep(3, n)
  rate <- ave(y * w, s, FUN = sum) / ave(w, s, FUN = sum)
  cbind(data.frame(x, y = y, w = w, rate = rate, s = s))
}

cells <- function(d, vars) {
  key <- do.call(paste, c(d[c(vars, "s")], sep = " "))
  lapply(split(d, key), function(part) list(codes = as.character(unlist(part[1, vars])), invited = nrow(part),
    answered = sum(part$y), weight = part$w[1], rate = part$rate[1]))
}

cases <- list(
  equal = list(make(1, 600, 4, c(3, 2), FALSE, 0.35), c("x1", "x2")),
  unequal = list(make(2, 400, 3, c(4, 3, 2), TRUE, 0.25), c("x1", "x2", "x3")),
  nothing = list(make(3, 300, 2, c(3, 2), FALSE, 0), c("x1", "x2")),
  one = list(make(4, 250, 2, c(5), TRUE, 0.5), c("x1"))
)
cat(toJSON(lapply(cases, function(case) list(variables = case[[2]], cells = unname(cells(case[[1]], case[[2]])),
  indicators = indicators(case[[1]], case[[2]]))), auto_unbox = TRUE, digits = NA))
