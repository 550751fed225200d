package dev.rainmaker.numberlock.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text while claims are found in it: which stretches a finder has taken, so that none is read twice. Not thread-safe. */
final class Reading {
    private static final Pattern QUOTED = Pattern.compile(
            "(?im)^[^\\n>]{0,120}(?:wrote|schrieb|écrit|escribió)[^\\n]{0,80}:\\s*\\n(?:>[^\\n]*(?:\\n|$))+");

    private final String text;
    private final Language language;
    private final BitSet taken = new BitSet();
    private final List<Found> found = new ArrayList<>();

    /** @param text special spaces and apostrophes become plain ones; positions stay */
    Reading(String text, Language language) {
        this.text = plain(text);
        this.language = language;
    }

    /** Words of others below the draft's own: what an attribution line announces and quote marks carry. */
    void skipQuoted() {
        for (var match : QUOTED.matcher(text).results().toList()) {
            take(match.start(), match.end());
        }
    }

    boolean isQuoted(int position) {
        return QUOTED.matcher(text).results().anyMatch(match -> match.start() <= position && position < match.end());
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ')
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('‑', '-');
    }

    String text() {
        return text;
    }

    Language language() {
        return language;
    }

    List<Found> found() {
        return found;
    }

    /** Matches whose stretch nobody has taken yet. */
    List<MatchResult> free(Pattern pattern) {
        var matches = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isFree(matcher.start(), matcher.end())) {
                matches.add(matcher.toMatchResult());
            }
        }
        return matches;
    }

    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    void take(int start, int end) {
        taken.set(start, end);
    }

    void claim(ClaimValue value, int start, int end) {
        take(start, end);
        found.add(new Found(value, start, end));
    }

    String before(int start, int length) {
        return text.substring(Math.max(0, start - length), start);
    }

    String after(int end, int length) {
        return text.substring(end, Math.min(text.length(), end + length));
    }

    /** A claim where it stands. */
    record Found(ClaimValue value, int start, int end) {}
}
