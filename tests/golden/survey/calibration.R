# Golden values of src/design/calibration from survey 4.1-1: weights and estimates.
# Run in the project's root: Rscript tests/golden/survey/calibration.R
suppressMessages({library(survey); library(jsonlite)})
d <- read.csv("tests/data/survey/apistrat-units.csv", check.names = FALSE)
types <- c(E = 4421, H = 755, M = 1018)
wide <- c(No = 1072, Yes = 5122)
base <- svydesign(id = ~1, weights = ~pw, data = d)
post <- postStratify(base, ~stype, data.frame(stype = names(types), Freq = types))
comp <- c(No = 2100, Yes = 4094)
raked <- rake(base, list(~stype, ~sch.wide, ~comp.imp),
  list(data.frame(stype = names(types), Freq = types), data.frame(sch.wide = names(wide), Freq = wide), data.frame(comp.imp = names(comp), Freq = comp)),
  control = list(maxit = 500, epsilon = 1e-9))
# with bounds: raking's distance cut off at them (calibrate, calfun = "raking")
f <- update(base, stype = factor(stype, names(types)), sch.wide = factor(sch.wide, names(wide)), comp.imp = factor(comp.imp, names(comp)))
population <- c(sum(types), types[-1], wide[-1], comp[-1])
names(population) <- colnames(model.matrix(~stype + sch.wide + comp.imp, f$variables))
free <- range(weights(raked) / d$pw)
bounds <- round(1 + .98 * (free - 1), 4)
bounded <- calibrate(f, ~stype + sch.wide + comp.imp, population, calfun = "raking", bounds = bounds, epsilon = 1e-11, maxit = 1000)
stopifnot(isTRUE(all.equal(range(weights(bounded) / d$pw), bounds)))
# replicate weights, each raked: the standard errors take the raking into account
rep <- svrepdesign(data = d, weights = ~pw, repweights = d[, grep("^jk[0-9]", names(d))], type = "JK1", scale = 7/8, combined.weights = TRUE, mse = TRUE)
raked_rep <- rake(rep, list(~stype, ~sch.wide), list(data.frame(stype = names(types), Freq = types), data.frame(sch.wide = names(wide), Freq = wide)),
  control = list(maxit = 500, epsilon = 1e-9))
m <- svymean(~api00 + meals, raked_rep)
w <- weights(raked)
out <- list(types = as.list(types), wide = as.list(wide), comp = as.list(comp), post = as.numeric(weights(post)), raked = as.numeric(w), bounds = bounds, bounded = as.numeric(weights(bounded)),
  spread = list(deff = length(w) * sum(w^2) / sum(w)^2, min = min(w), max = max(w)),
  replicate = list(mean = as.numeric(coef(m)), se = as.numeric(SE(m))))
writeLines(toJSON(out, auto_unbox = TRUE, digits = I(17)), "tests/golden/survey/calibration.json")
