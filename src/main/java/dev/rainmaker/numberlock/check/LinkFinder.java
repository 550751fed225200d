package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Link;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses of the web, mailboxes and telephone numbers. */
final class LinkFinder implements ClaimFinder {
    private static final Pattern MAIL =
            Pattern.compile("(?i)(?<![\\w.+-])[a-z0-9][\\w.+-]{0,63}@(?:[a-z0-9-]+\\.)+[a-z]{2,24}(?![\\w@])");
    private static final Pattern WEB = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"']+|\\bwww\\.[^\\s<>\"']+");
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?<![\\w@./-])(?:[a-z0-9][a-z0-9-]{0,40}\\.)+(?:example|com|net|org|eu|de|fr|es|pt|ie|uk|au|us|at|ch|info|events)(?:/[^\\s<>\"',;)]*)?(?![\\w@])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.,/€$£-])(?:\\+|00|\\(0?\\d|0\\d|\\(\\d)[\\d ()/.-]{6,20}\\d(?![\\w%€$£])");
    private static final Pattern PHONE_PLAIN =
            Pattern.compile("(?<![\\w.,/€$£-])\\d{3,5}[ -]\\d{3,4}[ -]\\d{3,6}(?![\\w%€$£])");

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        for (var match : reading.free(MAIL)) {
            reading.claim(new Link(match.group().toLowerCase(Locale.ROOT), Link.Kind.MAIL), match.start(), match.end());
        }
        for (var pattern : new Pattern[] {WEB, BARE}) {
            for (var match : reading.free(pattern)) {
                var address = match.group().replaceAll("[).,;:!?…\\]]+$", "");
                reading.claim(
                        new Link(normal(address), Link.Kind.WEB), match.start(), match.start() + address.length());
            }
        }
        for (var pattern : new Pattern[] {PHONE, PHONE_PLAIN}) {
            for (var match : reading.free(pattern)) {
                var digits = match.group().replaceAll("\\D", "");
                boolean dated = match.group().matches("\\(?\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}.*");
                if (digits.length() >= 8 && digits.length() <= 15 && !dated) {
                    reading.claim(new Link(digits, Link.Kind.PHONE), match.start(), match.end());
                }
            }
        }
    }

    /** Without scheme, "www." and a slash at the end; the host in lower case. */
    static String normal(String address) {
        var rest = address.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        int path = rest.indexOf('/');
        var host = (path < 0 ? rest : rest.substring(0, path)).toLowerCase(Locale.ROOT);
        var tail = path < 0 ? "" : rest.substring(path).replaceAll("/+$", "");
        return host + tail;
    }
}
