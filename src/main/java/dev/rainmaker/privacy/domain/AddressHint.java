package dev.rainmaker.privacy.domain;

/** Masks an address for people: first letters and the last part of the domain stay. */
final class AddressHint {
    private AddressHint() {}

    static String of(String email) {
        var address = email.strip();
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return "•••";
        }
        var domain = address.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        var hint = address.charAt(0) + "•••@" + (domain.isEmpty() ? "" : domain.charAt(0)) + "•••"
                + (dot < 0 ? "" : domain.substring(dot));
        return hint.length() > 64 ? hint.substring(0, 64) : hint;
    }
}
