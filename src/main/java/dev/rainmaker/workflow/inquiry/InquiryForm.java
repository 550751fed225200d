package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.planning.EventType;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a visitor entered, and what is wrong with it, by field.
 *
 * @param entered as it was entered, cut to its longest length, to be shown again
 */
record InquiryForm(Map<String, String> entered, Map<String, String> wrong, NewInquiry inquiry) {
    static final int SHORT = 120;
    static final int LONG = 4_000;
    private static final int MOST_GUESTS = 100_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]{2,}");

    static InquiryForm of(MultiMap form) {
        var entered = new LinkedHashMap<String, String>();
        for (var field :
                new String[] {"name", "email", "phone", "company", "event", "date", "guests", "place", "budget"}) {
            entered.put(field, cut(form.get(field), SHORT).replaceAll("\\p{Cntrl}", " "));
        }
        entered.put("message", cut(form.get("message"), LONG));
        var wrong = new LinkedHashMap<String, String>();
        if (entered.get("name").isEmpty()) {
            wrong.put("name", "Tell us your name.");
        }
        if (!ADDRESS.matcher(entered.get("email")).matches()) {
            wrong.put("email", "We need an e-mail address to answer you, like name@mail.com.");
        }
        var date = date(entered.get("date"), wrong);
        var guests = guests(entered.get("guests"), wrong);
        if (entered.get("message").isEmpty()) {
            wrong.put("message", "Tell us in a few words what you plan.");
        }
        return new InquiryForm(
                entered,
                wrong,
                new NewInquiry(
                        NewInquiry.FORM,
                        entered.get("name"),
                        entered.get("email").toLowerCase(Locale.ROOT),
                        given(entered, "phone"),
                        given(entered, "company"),
                        event(entered.get("event")),
                        null,
                        date,
                        null,
                        guests,
                        given(entered, "place"),
                        given(entered, "budget"),
                        entered.get("message")));
    }

    static InquiryForm empty() {
        return of(MultiMap.caseInsensitiveMultiMap()).unjudged();
    }

    private InquiryForm unjudged() {
        return new InquiryForm(entered, Map.of(), inquiry);
    }

    boolean complete() {
        return wrong.isEmpty();
    }

    private static LocalDate date(String text, Map<String, String> wrong) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            wrong.put("date", "Choose a day, or leave it empty and tell us in the message.");
            return null;
        }
    }

    private static Integer guests(String text, Map<String, String> wrong) {
        if (text.isEmpty()) {
            return null;
        }
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_GUESTS) {
            wrong.put("guests", "Write a number, about how many people will come.");
            return null;
        }
        return number;
    }

    private static EventType event(String text) {
        for (var type : EventType.values()) {
            if (type.name().equalsIgnoreCase(text)) {
                return type;
            }
        }
        return null;
    }

    private static String given(Map<String, String> entered, String field) {
        var text = entered.get(field);
        return text.isEmpty() ? null : text;
    }

    private static String cut(String text, int most) {
        var stripped = text == null ? "" : text.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, most);
    }
}
