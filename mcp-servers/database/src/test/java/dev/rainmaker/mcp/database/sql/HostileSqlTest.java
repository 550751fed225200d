package dev.rainmaker.mcp.database.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that must never reach the database. */
class HostileSqlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // not a SELECT
                "INSERT INTO v_prospects VALUES (1)",
                "UPDATE v_prospects SET status = 'lost'",
                "DELETE FROM v_prospects",
                "REPLACE INTO v_prospects VALUES (1)",
                "TRUNCATE TABLE v_prospects",
                "DROP VIEW v_prospects",
                "ALTER VIEW v_prospects AS SELECT 1",
                "CREATE TABLE v_x AS SELECT * FROM v_prospects",
                "GRANT ALL ON *.* TO public",
                "SET GLOBAL general_log = 1",
                "SET PASSWORD = 'x'",
                "SHOW GRANTS",
                "SHOW TABLES",
                "USE mysql",
                "CALL v_prospects()",
                "EXPLAIN SELECT * FROM v_prospects",
                "DESCRIBE v_prospects",
                "LOCK TABLES v_prospects WRITE",
                "LOAD DATA INFILE '/etc/passwd' INTO TABLE v_prospects",
                "HANDLER v_prospects OPEN",
                "DO SLEEP(5)",
                "KILL 1",
                "PREPARE s FROM 'SELECT 1'",
                "BEGIN",
                "TABLE v_prospects",
                "VALUES ROW(1,2)",
                // more than one statement
                "SELECT * FROM v_prospects; DROP TABLE users",
                "SELECT * FROM v_prospects;;",
                "SELECT * FROM v_prospects; SELECT * FROM v_deals",
                // other tables and schemas
                "SELECT * FROM users",
                "SELECT * FROM mysql.user",
                "SELECT * FROM information_schema.tables",
                "SELECT * FROM rainmaker.v_prospects",
                "SELECT * FROM mysql.v_user",
                "SELECT * FROM v_prospects, users",
                "SELECT * FROM v_prospects JOIN users ON 1 = 1",
                "SELECT * FROM v_prospects p LEFT JOIN performance_schema.threads t ON true",
                "SELECT * FROM `users`",
                "SELECT * FROM \"users\"",
                "SELECT * FROM dual",
                "SELECT 1",
                "SELECT VERSION()",
                "SELECT users.password FROM v_prospects",
                "SELECT users.* FROM v_prospects",
                "SELECT mysql.user.host FROM v_prospects",
                // subqueries, unions, CTEs
                "SELECT * FROM (SELECT * FROM users) v_x",
                "SELECT (SELECT password FROM users LIMIT 1) FROM v_prospects",
                "SELECT * FROM v_prospects WHERE prospect_id IN (SELECT id FROM users)",
                "SELECT * FROM v_prospects WHERE EXISTS (SELECT 1 FROM users)",
                "SELECT * FROM v_prospects WHERE score > ALL (SELECT 1 FROM users)",
                "SELECT name FROM v_prospects UNION SELECT password FROM users",
                "SELECT name FROM v_prospects EXCEPT SELECT name FROM v_prospects",
                "WITH v_x AS (SELECT * FROM users) SELECT * FROM v_x",
                "WITH RECURSIVE v_x AS (SELECT 1 UNION ALL SELECT 1 FROM v_x) SELECT * FROM v_x",
                "(SELECT * FROM v_prospects) ORDER BY (SELECT 1)",
                "SELECT * FROM v_prospects ORDER BY (SELECT SLEEP(5))",
                "SELECT * FROM v_prospects LIMIT (SELECT 1 FROM users)",
                // functions that wait, read files, tell about the server or burn time
                "SELECT SLEEP(10) FROM v_prospects",
                "SELECT BENCHMARK(100000000, MD5('a')) FROM v_prospects",
                "SELECT LOAD_FILE('/etc/passwd') FROM v_prospects",
                "SELECT * FROM v_prospects WHERE SLEEP(5) = 0",
                "SELECT * FROM v_prospects ORDER BY SLEEP(5)",
                "SELECT status FROM v_prospects GROUP BY SLEEP(5)",
                "SELECT status FROM v_prospects GROUP BY status HAVING SLEEP(5)",
                "SELECT CASE WHEN SLEEP(5) THEN 1 END FROM v_prospects",
                "SELECT COUNT(SLEEP(5)) FROM v_prospects",
                "SELECT IF(SLEEP(5), 1, 2) FROM v_prospects",
                "SELECT CAST(SLEEP(5) AS CHAR) FROM v_prospects",
                "SELECT DATE_ADD(NOW(), INTERVAL SLEEP(5) DAY) FROM v_prospects",
                "SELECT * FROM v_prospects p JOIN v_deals d ON SLEEP(5)",
                "SELECT * FROM v_prospects WHERE name LIKE SLEEP(5)",
                "SELECT * FROM v_prospects WHERE score BETWEEN 1 AND SLEEP(5)",
                "SELECT * FROM v_prospects WHERE score IN (1, SLEEP(5))",
                "SELECT -SLEEP(5) FROM v_prospects",
                "SELECT mysql.SLEEP(5) FROM v_prospects",
                "SELECT GET_LOCK('a', 10) FROM v_prospects",
                "SELECT RELEASE_ALL_LOCKS() FROM v_prospects",
                "SELECT USER() FROM v_prospects",
                "SELECT CURRENT_USER FROM v_prospects",
                "SELECT CURRENT_USER() FROM v_prospects",
                "SELECT SESSION_USER() FROM v_prospects",
                "SELECT DATABASE() FROM v_prospects",
                "SELECT VERSION() FROM v_prospects",
                "SELECT CONNECTION_ID() FROM v_prospects",
                "SELECT REPEAT('a', 1000000000) FROM v_prospects",
                "SELECT SYS_EXEC('id') FROM v_prospects",
                "SELECT EXTRACTVALUE(1, CONCAT('~', VERSION())) FROM v_prospects",
                "SELECT UPDATEXML(1, 'x', 1) FROM v_prospects",
                "SELECT MASTER_POS_WAIT('a', 1) FROM v_prospects",
                "SELECT NEXTVAL(s) FROM v_prospects",
                "SELECT NEXT VALUE FOR s FROM v_prospects",
                "SELECT * FROM v_prospects WHERE name REGEXP '(a+)+$'",
                "SELECT * FROM v_prospects WHERE name RLIKE 'x'",
                "SELECT COUNT(*) OVER (PARTITION BY SLEEP(5)) FROM v_prospects",
                "SELECT GROUP_CONCAT(SLEEP(5)) FROM v_prospects",
                // writing to files and variables, locks
                "SELECT * FROM v_prospects INTO OUTFILE '/tmp/x'",
                "SELECT * INTO OUTFILE '/tmp/x' FROM v_prospects",
                "SELECT * FROM v_prospects INTO DUMPFILE '/tmp/x'",
                "SELECT name INTO @x FROM v_prospects",
                "SELECT * INTO v_copy FROM v_prospects",
                "SELECT * FROM v_prospects FOR UPDATE",
                "SELECT * FROM v_prospects FOR UPDATE SKIP LOCKED",
                "SELECT * FROM v_prospects FOR SHARE",
                "SELECT * FROM v_prospects LOCK IN SHARE MODE",
                "SELECT * FROM v_prospects PROCEDURE ANALYSE()",
                // variables and parameters
                "SELECT @@version FROM v_prospects",
                "SELECT @@global.secure_file_priv FROM v_prospects",
                "SELECT @a := 1 FROM v_prospects",
                "SELECT ? FROM v_prospects",
                "SELECT :name FROM v_prospects",
                // comments and hints
                "SELECT /*! SLEEP(5), */ name FROM v_prospects",
                "SELECT /*!50000 1 */ FROM v_prospects",
                "SELECT /*M! SLEEP(5), */ name FROM v_prospects",
                "SELECT /*+ SET_VAR(sql_mode='') */ name FROM v_prospects",
                "SELECT name FROM v_prospects -- and so on",
                "SELECT name FROM v_prospects # and so on",
                "SELECT name FROM v_prospects /* open",
                "SELECT SQL_CALC_FOUND_ROWS name FROM v_prospects",
                "SELECT SQL_NO_CACHE name FROM v_prospects",
                "SELECT STRAIGHT_JOIN name FROM v_prospects",
                "SELECT name FROM v_prospects USE INDEX (x)",
                // quoting tricks
                "SELECT name FROM v_prospects WHERE name = '\\' OR SLEEP(5) -- '",
                "SELECT name FROM v_prospects WHERE name = \"' OR 1=1 -- \"",
                "SELECT name FROM v_prospects WHERE name = 'open",
                "SELECT _utf8mb4'x' FROM v_prospects",
                "SELECT N'x' FROM v_prospects",
                "SELECT X'41' FROM v_prospects",
                "SELECT name || SLEEP(5) FROM v_prospects",
                "SELECT name FROM v_prospects WHERE name = 'a' && SLEEP(5)",
                "SELECT name AS `x` FROM v_prospects",
                "SELECT name FROM v_prospects\u0000",
                "SELECT name FROM v_prospects WHERE score\u00a0= 1",
                "SELECT {fn SLEEP(5)} FROM v_prospects",
                // other shapes
                "SELECT * FROM v_prospects TABLESAMPLE (10)",
                "SELECT * FROM v_prospects NATURAL JOIN v_deals",
                "SELECT * FROM v_prospects FULL OUTER JOIN v_deals ON true",
                "SELECT * FROM v_prospects PARTITION (p0)",
                "SELECT * FROM v_prospects FOR SYSTEM_TIME ALL",
                "SELECT * FROM v_prospects GROUP BY GROUPING SETS ((status), ())",
                "SELECT * FROM v_prospects FETCH FIRST 5 ROWS ONLY",
                "SELECT TOP 5 * FROM v_prospects",
                "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) v_x",
                "SELECT * FROM v_prospects LIMIT ALL",
                "SELECT * FROM v_prospects LIMIT -1",
                "SELECT * FROM v_prospects LIMIT 99999999999999999999999",
                "SELECT * FROM v_a a JOIN v_b b JOIN v_c c JOIN v_d d JOIN v_e e JOIN v_f f JOIN v_g g",
                "",
                "   ",
                ";",
                "hello",
            })
    void refuses(String sql) {
        assertThatThrownBy(() -> ReadOnlySelect.of(sql, 100)).isInstanceOf(SqlRefused.class);
    }

    @Test
    void refuses_what_is_long_or_deep() {
        assertThatThrownBy(() -> ReadOnlySelect.of("SELECT " + "1+".repeat(3000) + "1 FROM v_prospects", 1))
                .hasMessageContaining("longer than");
        assertThatThrownBy(() ->
                        ReadOnlySelect.of("SELECT " + "(".repeat(50) + "1" + ")".repeat(50) + " FROM v_prospects", 1))
                .hasMessageContaining("nested deeper");
    }
}
