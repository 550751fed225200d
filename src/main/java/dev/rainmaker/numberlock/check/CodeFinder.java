package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Code;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reference numbers, vouchers and names of machines' functions: "OK-7781", "SPRING-SPECIAL", "release_all". They claim that
 * something was agreed, filed or done under them.
 */
final class CodeFinder implements ClaimFinder {
    private static final String BEFORE = "(?<![\\p{L}\\d@./_-])";
    private static final String BEHIND = "(?![\\p{L}\\d@/_])";
    private static final Pattern REFERENCE =
            Pattern.compile(BEFORE + "(?=[A-Z0-9-]*\\d)(?=[A-Z0-9-]*[A-Z]{2})[A-Z0-9]+(?:-[A-Z0-9]+)*" + BEHIND);
    private static final Pattern CAPITALS = Pattern.compile(BEFORE + "(?:[A-Z]{3,}(?:-[A-Z]{3,})+|[A-Z]{7,})" + BEHIND);
    private static final Pattern FUNCTION = Pattern.compile(
            BEFORE + "(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:\\.[a-z]{2,4})?|[a-z]{3,}\\.[a-z]{3,})" + BEHIND);
    /** Money, times and sizes that are written together. */
    private static final Pattern NO_CODE = Pattern.compile(
            "(?:EUR|USD|GBP|CHF|CAD|AUD|MXN).*|.*\\d(?:AM|PM|KM|KG|CM|MM|GB|UHR).*|\\d+(?:ST|ND|RD|TH)");
    /** Words beside it that are written in capitals, too: somebody raises the voice. */
    private static final Pattern SHOUTED = Pattern.compile("\\b[A-Z]{2,}[!., ]+$");

    private static final int SHORTEST = 5;

    @Override
    public void find(Reading reading, Knowledge knowledge) {
        for (var pattern : new Pattern[] {REFERENCE, CAPITALS, FUNCTION}) {
            for (var match : reading.free(pattern)) {
                if (isCode(reading, match)) {
                    reading.claim(new Code(match.group()), match.start(), match.end());
                }
            }
        }
    }

    private static boolean isCode(Reading reading, MatchResult match) {
        return match.group().length() >= SHORTEST
                && !NO_CODE.matcher(match.group()).matches()
                && !SHOUTED.matcher(reading.before(match.start(), 16)).find();
    }
}
