package dev.rainmaker.prospects;

/** How dates with slashes are written: day first or month first. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
