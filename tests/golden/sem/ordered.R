# Ordered items: polychoric and polyserial correlations, DWLS with robust corrections. Run in this folder: Rscript ordered.R
source("golden.R")
i6 <- paste0("i", 1:6)
cases <- list(
  case("one-factor-wlsmv", "ordered", "f =~ i1 + i2 + i3 + i4 + i5 + i6", "cfa", ordered = i6),
  case("one-factor-dwls", "ordered", "f =~ i1 + i2 + i3 + i4 + i5 + i6", "cfa", ordered = i6, estimator = "DWLS"),
  case("two-factors", "ordered", "f =~ i1 + i2 + i3\ng =~ i4 + i5 + i6\ng ~ f", ordered = i6),
  case("mixed", "ordered", "f =~ i1 + i2 + i3 + c1 + c2", "cfa", ordered = i6[1:3]),
  case("bfi-ordered", "bfi-900", "agree =~ A1 + A2 + A3 + A4 + A5\nneuro =~ N1 + N2 + N3 + N4 + N5", "cfa", ordered = c(paste0("A", 1:5), paste0("N", 1:5))),
  case("ordered-outcome", "ordered", "f =~ i1 + i2 + i3 + i4\nc1 ~ f", ordered = i6[1:4]),
  case("ordered-groups", "ordered", "f =~ i1 + i2 + i3 + i4", "cfa", ordered = i6[1:4], group = "type"),
  case("poor-fit", "bfi-900", "f =~ A1 + A2 + A3 + A4 + A5 + C1 + C2", "cfa", ordered = c(paste0("A", 1:5), "C1", "C2")),
  case("ordered-groups-equal", "ordered", "f =~ i1 + i2 + i3 + i4", "cfa", ordered = i6[1:4], group = "type", group.equal = c("thresholds", "loadings"))
)
run(cases, "ordered.json")
