package dev.rainmaker.mcp.analytics.export;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a file, in order; closing it completes the file. Not safe for threads. */
interface RowSink extends AutoCloseable {
    /** @param cells one a column, of the column's type or null */
    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
