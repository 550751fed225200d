package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.tools.read.SearchGateway;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Pages as the search tool reads them, in the shape in which agents read documents. */
public final class Documents {
    private static final int ISO_DAY = 10;

    private Documents() {}

    public static WebDocument of(SearchGateway.Page page) {
        return new WebDocument(
                page.url(),
                page.title(),
                page.site(),
                page.text(),
                published(page.publishedAt()),
                page.retrievedAt(),
                page.provider(),
                page.simulated());
    }

    private static Instant published(String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == ISO_DAY
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }
}
