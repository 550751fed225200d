package dev.rainmaker.realtime;

import dev.rainmaker.platform.event.EventLog;
import dev.rainmaker.realtime.Messages.Subscribed;
import dev.rainmaker.realtime.Messages.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Answers a subscription: what the client missed from the log, then the live tail. Blocking: for virtual threads. */
@ApplicationScoped
class Replay {
    private final EventLog log;
    private final Tail tail;
    private final Messages messages;
    private final RealtimeConfig config;

    Replay(EventLog log, Tail tail, Messages messages, RealtimeConfig config) {
        this.log = log;
        this.tail = tail;
        this.messages = messages;
        this.config = config;
    }

    void serve(Feed feed, Subscription wish) throws InterruptedException {
        tail.pause(feed);
        var open = new LinkedHashSet<String>();
        var refused = new LinkedHashSet<String>();
        for (var topic : wish.subscribe().subList(0, Math.min(wish.subscribe().size(), config.topics()))) {
            (Topics.open(topic, feed.who()) ? open : refused).add(topic);
        }
        long end = log.last();
        long after = wish.afterSeq() == null ? end : Math.clamp(wish.afterSeq(), 0, end);
        feed.outlet()
                .put(
                        messages.write(new Subscribed(
                                List.copyOf(open), refused.stream().toList(), after)),
                        config.patience());
        var topics = Set.copyOf(open);
        long served = Math.max(end, history(feed, topics, after));
        while (!tail.goLive(feed, topics, served) && !feed.outlet().closed()) {
            end = log.last();
            served = Math.max(end, history(feed, topics, served));
        }
    }

    /** Sends all that the log has; answers the number of the last. */
    private long history(Feed feed, Set<String> topics, long after) throws InterruptedException {
        long served = after;
        var batch = log.after(topics, served);
        while (!batch.isEmpty() && !feed.outlet().closed()) {
            for (var event : batch) {
                feed.outlet().put(messages.changed(event), config.patience());
            }
            served = batch.getLast().seq();
            batch = log.after(topics, served);
        }
        return served;
    }
}
