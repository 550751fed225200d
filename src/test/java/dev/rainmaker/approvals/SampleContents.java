package dev.rainmaker.approvals;

import java.util.List;

/** Contents that tests of approvals share. */
final class SampleContents {
    private SampleContents() {}

    static EmailToSend email(String text, String html) {
        return email(text, html, null, "https://u.example/1", null);
    }

    static EmailToSend email(
            String text, String html, List<String> references, String unsubscribe, List<AttachmentRef> files) {
        return new EmailToSend(
                "<1@rain.example>",
                "us@rain.example",
                "Rain",
                "ana@mail.example",
                null,
                "Your event",
                text,
                html,
                null,
                references,
                unsubscribe,
                files);
    }
}
