package dev.rainmaker.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong in a browser without anybody seeing it: errors on the console, exceptions, refused requests. */
final class Watch {
    private final List<String> complaints = new ArrayList<>();

    Watch(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console " + message.type() + ": " + message.text() + at(message.page()));
            }
        });
        context.onWebError(error -> complaints.add("exception: " + error.error() + at(error.page())));
        context.onResponse(answer -> {
            if (answer.status() >= 400) {
                complaints.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
        context.onRequestFailed(request -> {
            // A screen that is left gives up what it had asked for; that is no failure.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complaints.add(request.failure() + " " + request.method() + " " + request.url());
            }
        });
    }

    private static String at(Page page) {
        return page == null ? "" : " at " + page.url();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
