package dev.rainmaker.numberlock.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into sentences with their positions; a line break ends a sentence. */
final class SentenceCutter {
    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’)]*(?=\\s)|\\R+");
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|approx|ca|e\\.g|i\\.e|inc|ltd|co|vs|bzw|z\\.\\s?b|u\\.\\s?a|sr|sra|sres|mme|m|av|tel|\\p{L}|\\d{1,2})\\.$");

    private SentenceCutter() {}

    /** Start and end of a sentence, without the white space around it. */
    record Cut(int start, int end) {}

    static List<Cut> cut(String text) {
        var cuts = new ArrayList<Cut>();
        var ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            boolean line = Character.isWhitespace(text.charAt(ends.start()));
            if (line || !GOES_ON.matcher(text.substring(start, ends.end())).find()) {
                add(text, start, ends.end(), cuts);
                start = ends.end();
            }
        }
        add(text, start, text.length(), cuts);
        return cuts;
    }

    private static void add(String text, int start, int end, List<Cut> into) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            into.add(new Cut(start, end));
        }
    }
}
