# Simulated data of known structure, and published ones, for the golden fits. Run in this folder; writes ../../data/sem.
suppressMessages(library(lavaan))
out <- function(d, name) write.csv(d, file.path("../../data/sem", paste0(name, ".csv")), row.names = FALSE, na = "")
r <- function(d, k) as.data.frame(lapply(d, function(x) if (is.numeric(x)) round(x, k) else x))
set.seed(20221)
# indices of a leader survey: years, education, culture, level, integration, overall -> efficacy
n <- 166
years <- sample(1:5, n, TRUE); education <- sample(1:4, n, TRUE, c(.1, .3, .4, .2)); culture <- rnorm(n, 3, .5)
level <- rnorm(n, 2.5, .7) - .2 * education
integration <- 2 + .4 * culture - .15 * education + rnorm(n, 0, .7)
overall <- 1 + .5 * integration + .3 * culture - .2 * level + rnorm(n, 0, .6)
efficacy <- 2 + .6 * culture + .1 * years + .2 * integration + rnorm(n, 0, .6)
out(r(data.frame(years, education, culture, level, integration, overall, efficacy), 4), "indices")
# skewed items, two factors and an outcome
n <- 400
f1 <- rgamma(n, 2) - 2; f2 <- .5 * f1 + rgamma(n, 1.5) - 1.5
item <- function(f, l) round(l * f + (rexp(n) - 1) * .8, 4)
out(data.frame(a1 = item(f1, 1), a2 = item(f1, .8), a3 = item(f1, 1.1), b1 = item(f2, 1), b2 = item(f2, .9), b3 = item(f2, .7),
  y = item(.4 * f1 + .3 * f2, 1)), "skewed")
# missing at random: later items go missing when the first is low
n <- 500
f <- rnorm(n); g <- .4 * f + rnorm(n)
d <- data.frame(u1 = f + rnorm(n, 0, .7), u2 = .8 * f + rnorm(n, 0, .7), u3 = 1.2 * f + rnorm(n, 0, .8), w1 = g + rnorm(n, 0, .6), w2 = .7 * g + rnorm(n, 0, .6), w3 = 1.1 * g + rnorm(n, 0, .7))
d$z <- .3 * f + .5 * g + rnorm(n)
d <- round(d + 3, 4)
for (v in c("u2", "u3", "w2", "w3", "z")) d[[v]][runif(n) < plogis(-1.2 - .8 * (d$u1 - 3))] <- NA
d$u1[sample(n, 20)] <- NA
out(d, "missing")
# growth over four waves
n <- 300
i0 <- rnorm(n, 5, 1); s0 <- .5 + .2 * (i0 - 5) + rnorm(n, 0, .4); x <- rnorm(n); i0 <- i0 + .5 * x; s0 <- s0 + .2 * x
out(r(data.frame(t1 = i0 + rnorm(n, 0, .6), t2 = i0 + s0 + rnorm(n, 0, .6), t3 = i0 + 2 * s0 + rnorm(n, 0, .6), t4 = i0 + 3 * s0 + rnorm(n, 0, .6), x = x), 4), "growth")
# clusters and weights
k <- 60; m <- 8; n <- k * m
municipality <- rep(1:k, each = m); b <- rnorm(k, 0, .6)[municipality]
f <- b + rnorm(n)
d <- data.frame(q1 = f + rnorm(n, 0, .7), q2 = .9 * f + rnorm(n, 0, .8), q3 = 1.1 * f + rnorm(n, 0, .9), q4 = .7 * f + rnorm(n, 0, .6))
d$x <- .3 * b + rnorm(n); d$y <- .5 * f + .4 * d$x + rnorm(n)
d <- round(d, 4); d$weight <- round(exp(rnorm(n, 0, .5)), 3); d$municipality <- municipality
out(d, "clustered")
# a loop of effects with instruments
n <- 350
z1 <- rnorm(n); z2 <- .3 * z1 + rnorm(n); e1 <- rnorm(n); e2 <- .3 * e1 + rnorm(n)
# y1 = .4 y2 + .6 z1 + e1 ; y2 = .3 y1 + .5 z2 + e2
det <- 1 - .12; y1 <- (.6 * z1 + e1 + .4 * (.5 * z2 + e2)) / det; y2 <- (.5 * z2 + e2 + .3 * (.6 * z1 + e1)) / det
out(r(data.frame(y1, y2, z1, z2), 4), "loop")
# three groups, factor model partly invariant
n <- c(180, 220, 150)
d <- do.call(rbind, lapply(1:3, function(g) {
  f <- rnorm(n[g], c(0, .3, -.2)[g], c(1, 1.2, .9)[g]); h <- .5 * f + rnorm(n[g])
  data.frame(s1 = 3 + f + rnorm(n[g], 0, .7), s2 = 2.5 + .8 * f + rnorm(n[g], 0, .6), s3 = 3.2 + c(1, 1, 1.3)[g] * f + rnorm(n[g], 0, .8), s4 = 3 + .9 * f + rnorm(n[g], 0, .7),
    v1 = 4 + h + rnorm(n[g], 0, .7), v2 = 3.5 + .9 * h + rnorm(n[g], 0, .8), v3 = 3 + c(0, .4, 0)[g] + .8 * h + rnorm(n[g], 0, .6), school = c("grunnskole", "videregaaende", "annen")[g])
}))
out(r(d, 4), "groups")
# ordered items: eleven of seven categories collapsed to five, two groups, one outcome
n <- 700
f <- rnorm(n); type <- rep(c("A", "B"), length.out = n); f[type == "B"] <- f[type == "B"] * 1.2 + .3
cut1 <- function(l, th) as.integer(cut(l * f + rnorm(n, 0, sqrt(max(.1, 1 - l^2))), c(-Inf, th, Inf)))
d <- data.frame(i1 = cut1(.8, c(-1.2, -.3, .6, 1.4)), i2 = cut1(.7, c(-1, 0, 1)), i3 = cut1(.6, c(-.5, .5, 1.2)), i4 = cut1(.75, c(-1.5, -.5, .4)), i5 = cut1(.5, c(0)), i6 = cut1(.65, c(-.8, .1, .9)))
d$c1 <- round(.6 * f + rnorm(n, 0, .8), 4); d$c2 <- round(.3 * f + rnorm(n), 4); d$type <- type
out(d, "ordered")
hs <- HolzingerSwineford1939; hs[, 7:15] <- round(hs[, 7:15], 6); out(hs[, c("sex", "school", "grade", paste0("x", 1:9))], "holzinger-swineford")
b <- psych::bfi[1:900, ]; out(b[, c(paste0("A", 1:5), paste0("C", 1:5), paste0("N", 1:5), "gender", "education", "age")], "bfi-900")
# Bollen 1989, industrialisation and political democracy, 75 countries
out(r(PoliticalDemocracy, 6), "democracy")
# Longley 1967 (public domain): nearly collinear covariates; attitude survey of Chatterjee & Price 1977
out(datasets::attitude, "attitude")
out(datasets::mtcars, "mtcars")
out(datasets::swiss, "swiss")
# clusters of unequal size within two groups, skewed answers, weights, values missing at random
set.seed(20225)
k <- 64; size <- sample(3:14, k, TRUE); n <- sum(size); school <- rep(1:k, size)
type <- rep(c("grunnskole", "videregaaende"), c(38, 26))[school]
u <- rnorm(k, 0, .6)[school]; f <- u + (type == "videregaaende") * .3 + rgamma(n, 2) - 2; x <- .4 * u + rnorm(n)
g <- .5 * f + .3 * x + rnorm(n)
d <- data.frame(a1 = 3 + f + rnorm(n, 0, .8), a2 = 3 + .8 * f + rnorm(n, 0, .9), a3 = 2.5 + 1.1 * f + (rexp(n) - 1), b1 = 4 + g + rnorm(n, 0, .8), b2 = 4 + .9 * g + rnorm(n, 0, .7), b3 = 3 + .7 * g + (rexp(n) - 1), x = x)
d <- round(d, 4)
for (v in c("a2", "a3", "b2", "b3")) d[[v]][runif(n) < plogis(-1.9 - .5 * (d$a1 - 3))] <- NA
d$weight <- round(exp(rnorm(n, 0, .5) + .2 * u), 3); d$school <- school; d$type <- type
out(d, "schools")
