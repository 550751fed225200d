package dev.rainmaker.approvals;

/** Contents that tests of approvals share. */
final class SampleContents {
    private SampleContents() {}

    static EmailToSend email(String text, String html) {
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
                null,
                "https://u.example/1",
                null);
    }
}
