package dev.rainmaker.workflow.engine;

import dev.rainmaker.workflow.RunStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * How many runs are in each open state, and how late due ones are, for all replicas together. Asked of the database when
 * somebody looks, in one statement over indexes, at most every ten seconds; its cost grows with the open runs only, so runs
 * that have ended are counted as they end.
 */
@ApplicationScoped
class RunGauges {
    static final String RUNS = "rainmaker.workflow.runs";
    static final String DUE = "rainmaker.workflow.due";
    static final String LAG = "rainmaker.workflow.due.lag";
    static final String UNKNOWN = "rainmaker.workflow.effects.unknown";
    private static final Logger LOG = Logger.getLogger(RunGauges.class);
    private static final long ASK_EVERY = TimeUnit.SECONDS.toNanos(10);
    private static final Set<RunStatus> OPEN =
            EnumSet.complementOf(EnumSet.of(RunStatus.DONE, RunStatus.FAILED, RunStatus.CANCELLED));
    private static final String ASK = "SELECT status, COUNT(*), 0 FROM workflow_run WHERE status IN ("
            + OPEN.stream().map(status -> '\'' + status.text() + '\'').collect(Collectors.joining(", "))
            + ") GROUP BY status UNION ALL SELECT '" + UNKNOWN + "', COUNT(*), 0 FROM workflow_run"
            + " WHERE status = 'needs_attention' AND error_code = 'outcome_unknown' UNION ALL SELECT '" + DUE
            + "', COUNT(*), COALESCE(TIMESTAMPDIFF(MICROSECOND, MIN(execution_time), UTC_TIMESTAMP(6)), 0)"
            + " FROM scheduled_tasks WHERE picked = 0 AND execution_time <= UTC_TIMESTAMP(6)";

    private final Jdbc jdbc;
    private final MeterRegistry registry;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicLong questions = new AtomicLong();
    private volatile Map<String, Double> known = Map.of();
    private volatile long askedAt = System.nanoTime() - ASK_EVERY;

    RunGauges(Jdbc jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    /** Those of an application that ran before in this process (a live reload, another test) would stay and count nothing. */
    void register(@Observes StartupEvent started) {
        List.of(RUNS, UNKNOWN, DUE, LAG)
                .forEach(name -> registry.find(name).meters().forEach(registry::remove));
        for (var status : OPEN) {
            Gauge.builder(RUNS, this, gauges -> gauges.value(status.text()))
                    .tag("status", status.text())
                    .register(registry);
        }
        Gauge.builder(UNKNOWN, this, gauges -> gauges.value(UNKNOWN)).register(registry);
        Gauge.builder(DUE, this, gauges -> gauges.value(DUE)).register(registry);
        Gauge.builder(LAG, this, gauges -> gauges.value(LAG))
                .baseUnit("seconds")
                .register(registry);
    }

    /** How often the database was asked. */
    long questions() {
        return questions.get();
    }

    /** Makes the next look ask, however short ago the last one was. */
    void forget() {
        askedAt = System.nanoTime() - ASK_EVERY;
    }

    private double value(String name) {
        if (System.nanoTime() - askedAt >= ASK_EVERY && asking.tryLock()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        return known.getOrDefault(name, Double.NaN);
    }

    /** A database that does not answer makes the figures not a number, which is what they are then. */
    private void ask() {
        questions.incrementAndGet();
        try {
            known = jdbc.run(RunGauges::read);
        } catch (RuntimeException failure) {
            known = Map.of();
            LOG.debugf("runs could not be counted: %s", failure.getMessage());
        }
        askedAt = System.nanoTime();
    }

    private static Map<String, Double> read(Connection connection) throws SQLException {
        var values = new HashMap<String, Double>();
        OPEN.forEach(status -> values.put(status.text(), 0.0));
        try (var query = connection.prepareStatement(ASK);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                values.put(rows.getString(1), (double) rows.getLong(2));
                if (rows.getString(1).equals(DUE)) {
                    values.put(LAG, Math.max(0, rows.getLong(3)) / 1e6);
                }
            }
        }
        return Map.copyOf(values);
    }
}
