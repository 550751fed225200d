package dev.rainmaker.prospects.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number counted from 1 after the header
 * @param cells values; for a broken row its text as the only value
 * @param problem why the row cannot be read; null when it can
 */
public record CsvRow(long number, List<String> cells, String problem) {}
