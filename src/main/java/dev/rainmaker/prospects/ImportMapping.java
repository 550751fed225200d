package dev.rainmaker.prospects;

import java.util.Map;

/**
 * What the columns of a file mean.
 *
 * @param columns field by zero-based column; columns that are not named are ignored
 * @param dateOrder null when dates with slashes that fit both ways are to be errors
 */
public record ImportMapping(Map<Integer, ImportField> columns, DateOrder dateOrder) {}
