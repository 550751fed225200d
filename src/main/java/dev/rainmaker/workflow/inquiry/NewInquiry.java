package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.planning.EventType;
import java.time.LocalDate;

/**
 * What somebody wrote who asks. Only the name and the e-mail address are always there.
 *
 * @param source {@code inquiry:form}, or {@code inquiry:} and the domain of the directory that mailed it
 * @param eventText what is planned, as it was written, when it was not chosen from the list
 * @param dateText the date as it was written, when it is no day
 * @param budget as it was written
 * @param message the words of the person; empty when a directory sent only fields
 */
record NewInquiry(
        String source,
        String name,
        String email,
        String phone,
        String company,
        EventType eventType,
        String eventText,
        LocalDate eventDate,
        String dateText,
        Integer guests,
        String place,
        String budget,
        String message) {
    static final String FORM = "inquiry:form";

    /** Longest source, as prospects keep it. */
    static final int SOURCE = 64;

    /** The day, else the words for it; null when neither is known. */
    String date() {
        return eventDate == null ? dateText : eventDate.toString();
    }
}
