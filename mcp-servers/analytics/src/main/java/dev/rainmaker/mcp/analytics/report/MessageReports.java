package dev.rainmaker.mcp.analytics.report;

import java.util.ArrayList;
import java.util.List;

/** Which reports on sent mail ever came ({@code v_message_reports}). */
record MessageReports(boolean delivered, boolean opened, boolean clicked) {
    private static final String UNKNOWN =
            " is not known: the mail provider has not reported any yet, so it is left empty instead of 0.";

    /** A sentence for each number that is missing. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (!delivered) {
            notes.add("delivered" + UNKNOWN);
        }
        if (!opened) {
            notes.add("opened" + UNKNOWN);
        }
        if (!clicked) {
            notes.add("clicked" + UNKNOWN);
        }
        notes.add(
                opened
                        ? "opened_by_machine is not known: who or what opened a message is not stored, so opened may include mail scanners."
                        : "opened_by_machine is not known: who or what opened a message is not stored.");
        return notes;
    }
}
