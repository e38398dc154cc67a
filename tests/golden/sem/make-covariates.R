# Ordered items with covariates, simulated: two factors, two groups, a continuous and a binary covariate. Run in this folder; writes ../../data/sem.
set.seed(20255)
n <- 900
w <- rnorm(n); b <- rbinom(n, 1, .4); type <- rep(c("A", "B"), length.out = n)
f <- .5 * w - .4 * b + rnorm(n, 0, .9) + .2 * (type == "B"); g <- .5 * f + .3 * w + rnorm(n, 0, .8)
cut1 <- function(y, th) as.integer(cut(y, c(-Inf, th, Inf)))
d <- data.frame(
  a1 = cut1(f + rnorm(n, 0, .7), c(-1.4, -.4, .5, 1.5)), a2 = cut1(.8 * f + rnorm(n, 0, .7), c(-1, 0, 1)),
  a3 = cut1(1.1 * f + rnorm(n, 0, .9), c(-.6, .6, 1.4)), a4 = cut1(.9 * f + .5 * b + rnorm(n, 0, .8), c(-1.6, -.6, .4)),
  a5 = cut1(.7 * f + rnorm(n, 0, .8), 0), a6 = cut1(.8 * f + rnorm(n, 0, .8), c(-.9, .1, 1)),
  e1 = cut1(g + rnorm(n, 0, .7), c(-1, 0, 1)), e2 = cut1(.9 * g + rnorm(n, 0, .8), c(-.7, .5)),
  e3 = cut1(.8 * g + rnorm(n, 0, .7), c(-1.2, -.2, .9)),
  c1 = round(.9 * g + rnorm(n, 2, .8), 4), c2 = round(.7 * g + rnorm(n, -1, .9), 4),
  y = cut1(.4 * w + .6 * b + rnorm(n), c(-.8, .3, 1.2)), pass = rbinom(n, 1, pnorm(-.2 + .5 * w + .3 * b)),
  m = round(.5 * w - .2 * b + rnorm(n), 4), w = round(w + 3, 4), b = b, type = type)
d$out <- cut1(.5 * d$m + .3 * w + rnorm(n), c(-.6, .4))
d$step <- cut1(.5 * w + rnorm(n), c(-1, 0, 1))
write.csv(d, "../../data/sem/ordered-covariates.csv", row.names = FALSE, na = "")
# unequal groups, and binary items that leave a cell of their table empty
n <- 400; f <- rnorm(n)
u <- data.frame(b1 = cut1(f + rnorm(n, 0, .2), 1.6), b2 = cut1(f + rnorm(n, 0, .2), 1.5), b3 = cut1(f + rnorm(n, 0, .6), .2), b4 = cut1(f + rnorm(n, 0, .7), -.3),
  s1 = cut1(f + rnorm(n, 0, .25), seq(-1.5, 1.5, .5)), s2 = cut1(f + rnorm(n, 0, .3), c(-1, 0, 1)), s3 = cut1(f + rnorm(n, 0, .6), c(-1, 1)), z = round(.5 * f + rnorm(n), 4), part = rep(c(1, 2, 2, 2), 100))
write.csv(u, "../../data/sem/ordered-unequal.csv", row.names = FALSE, na = "")
