package dev.rainmaker.agents.text;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds e-mail addresses, telephone numbers and web addresses. */
public final class Contacts {
    private static final Pattern EMAIL =
            Pattern.compile("(?i)(?<![\\w.+-])([a-z0-9][\\w.+-]{0,63}@(?:[a-z0-9-]+\\.)+[a-z]{2,24})(?![\\w@])");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)([a-z0-9][\\w.+-]*)\\s*[\\[(]\\s*at\\s*[\\])]\\s*([a-z0-9-]+(?:(?:\\.|\\s*[\\[(]\\s*dot\\s*[\\])]\\s*)[a-z0-9-]+)+)");
    private static final Pattern LINK = Pattern.compile("(?i)\\b((?:https?://|www\\.)[^\\s<>\"')]+[^\\s<>\"').,;!])");

    private Contacts() {}

    /** The first address, or null. */
    public static String email(String text) {
        var match = EMAIL.matcher(text);
        if (match.find()) {
            return match.group(1).toLowerCase(Locale.ROOT);
        }
        var hidden = HIDDEN.matcher(text);
        return hidden.find()
                ? (hidden.group(1) + "@" + hidden.group(2).replaceAll("(?i)\\s*[\\[(]\\s*dot\\s*[\\])]\\s*", "."))
                        .toLowerCase(Locale.ROOT)
                : null;
    }

    /**
     * The first telephone number as written, or null.
     *
     * @param region ISO country for numbers without an international prefix
     */
    public static String phone(String text, String region) {
        var numbers = PhoneNumberUtil.getInstance()
                .findNumbers(text, region, PhoneNumberUtil.Leniency.POSSIBLE, 20)
                .iterator();
        while (numbers.hasNext()) {
            var raw = numbers.next().rawString();
            if (raw.replaceAll("\\D", "").length() >= 8
                    && !raw.matches("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*")) {
                return raw;
            }
        }
        return null;
    }

    /** The first web address, or null. */
    public static String link(String text) {
        var match = LINK.matcher(text);
        return match.find() ? match.group(1) : null;
    }
}
