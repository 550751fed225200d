package dev.rainmaker.workflow.engine;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/** The engine's way to the database: short statements and short transactions on a worker's thread. */
@ApplicationScoped
class Jdbc {
    private static final int TRIES = 3;

    private final AgroalDataSource database;

    Jdbc(AgroalDataSource database) {
        this.database = database;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs statements that commit one by one. */
    <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new EngineDatabaseFailure(failure);
        }
    }

    /** Runs statements that commit together; repeated when the database chose it as the victim of a deadlock. */
    <T> T inTransaction(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work);
            } catch (SQLTransactionRollbackException victim) {
                if (tries == TRIES) {
                    throw new EngineDatabaseFailure(victim);
                }
            } catch (SQLException failure) {
                throw new EngineDatabaseFailure(failure);
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Executes an update with parameters in order; returns the rows it found. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** The database did not do what the engine needs; the run is tried again later. */
    static final class EngineDatabaseFailure extends RuntimeException {
        EngineDatabaseFailure(SQLException cause) {
            super("the workflow tables could not be used: " + cause.getMessage(), cause);
        }
    }
}
