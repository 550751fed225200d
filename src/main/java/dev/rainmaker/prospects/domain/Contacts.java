package dev.rainmaker.prospects.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One form for each e-mail address, phone number and company domain, so that equal ones are found equal. */
final class Contacts {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                    + "[\\p{L}\\p{N}-]{2,63}");
    /** Mail providers whose domain says nothing about a company. */
    private static final Set<String> SHARED = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "gmx.net",
            "gmx.de",
            "web.de",
            "proton.me",
            "protonmail.com",
            "mail.com",
            "zoho.com",
            "fastmail.com");

    private Contacts() {}

    /** Lower-case address without surrounding space; empty when it is none. */
    static Optional<String> email(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        return address.length() <= 254
                        && EMAIL.matcher(address).matches()
                        && !address.contains("..")
                        && !address.startsWith(".")
                        && !address.contains(".@")
                ? Optional.of(address)
                : Optional.empty();
    }

    /** E.164 form, e.g. {@code +15125550123}; empty when it is no possible number. */
    static Optional<String> phone(String text, String region) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text.strip(), region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Domain of a company's own address; null for addresses at a shared mail provider. */
    static String companyDomain(String email) {
        if (email == null) {
            return null;
        }
        var domain = email.substring(email.lastIndexOf('@') + 1);
        return SHARED.contains(domain) ? null : domain;
    }
}
