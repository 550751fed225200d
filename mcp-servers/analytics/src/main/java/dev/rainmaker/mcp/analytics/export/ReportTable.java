package dev.rainmaker.mcp.analytics.export;

import java.io.IOException;
import java.util.List;

/** A report as rows. One implementation a report; the reports that fit on a page ignore cursor and limit. */
interface ReportTable {
    /** Name on the wire and of the file. */
    String name();

    List<Column> columns();

    /**
     * Writes rows until the limit or the end.
     *
     * @return cursor that leads on, or null at the end
     */
    String write(ExportRequest request, RowSink sink) throws IOException;
}
