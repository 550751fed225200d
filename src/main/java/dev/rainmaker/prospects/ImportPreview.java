package dev.rainmaker.prospects;

import java.util.List;

/**
 * How the file was understood, before anything is created.
 *
 * @param problems what would land in the error file, of the first rows
 */
public record ImportPreview(
        ProspectImport file, List<Column> columns, List<List<String>> firstRows, List<RowProblem> problems) {
    /** A column: its header and the field it stands for; null when it is ignored. */
    public record Column(int index, String header, ImportField field) {}

    /** What is wrong with a row. */
    public record RowProblem(long row, String problem) {}
}
