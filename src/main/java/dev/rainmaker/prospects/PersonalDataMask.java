package dev.rainmaker.prospects;

import java.util.regex.Pattern;

/** Hides e-mail addresses and phone numbers from those who may see the pipeline but not personal data. */
public final class PersonalDataMask {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()./-]{6,}\\d");

    private PersonalDataMask() {}

    /** {@code a•••@d•••}; null for null. */
    public static String email(String email) {
        if (email == null) {
            return null;
        }
        int at = email.lastIndexOf('@');
        return at < 1 || at == email.length() - 1 ? "•••" : email.charAt(0) + "•••@" + email.charAt(at + 1) + "•••";
    }

    /** The last two digits stay; null for null. */
    public static String phone(String phone) {
        return phone == null ? null : "•••" + phone.substring(Math.max(0, phone.length() - 2));
    }

    /** Masks every address and number inside a text; dates stay. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        var withoutEmail =
                EMAIL.matcher(text).replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(email(hit.group())));
        return PHONE.matcher(withoutEmail)
                .replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(
                        hit.group().matches("\\d{4}-\\d{2}-\\d{2}") ? hit.group() : phone(hit.group())));
    }
}
