package dev.helmsman.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who may sign in, and how they like their pages. */
@Service
public class People {
    private static final String OWNER = "owner";
    private final JdbcClient ledger;

    People(JdbcClient ledger) {
        this.ledger = ledger;
    }

    /** The first person of a home: an operator, made when it is asked for the first time. */
    public Person owner() {
        return named(OWNER).orElseGet(() -> add(OWNER, Role.OPERATOR));
    }

    public Optional<Person> named(String name) {
        return ledger.sql("SELECT id, name, role FROM user_account WHERE name = ? AND disabled_at IS NULL")
                .param(name)
                .query(People::read)
                .optional();
    }

    public List<Person> all() {
        return ledger.sql("SELECT id, name, role FROM user_account WHERE disabled_at IS NULL ORDER BY id")
                .query(People::read)
                .list();
    }

    /** Makes a person; one who was there before under that name is given the role and may sign in again. */
    public Person add(String name, Role role) {
        if (name.isBlank()) throw new IllegalArgumentException("a person needs a name");
        try {
            ledger.sql(
                            "INSERT INTO user_account (name, role, preferences, created_at) VALUES (?, ?, '{}', CURRENT_TIMESTAMP)")
                    .params(name.strip(), role.key())
                    .update();
        } catch (DuplicateKeyException known) {
            ledger.sql("UPDATE user_account SET role = ?, disabled_at = NULL WHERE name = ?")
                    .params(role.key(), name.strip())
                    .update();
        }
        return named(name.strip()).orElseThrow();
    }

    /** Ends every session, link and token of a person and keeps them from signing in. */
    public boolean remove(String name) {
        ledger.sql("DELETE FROM credential WHERE user_id IN (SELECT id FROM user_account WHERE name = ?)")
                .param(name)
                .update();
        return ledger.sql(
                                "UPDATE user_account SET disabled_at = CURRENT_TIMESTAMP WHERE name = ? AND disabled_at IS NULL")
                        .param(name)
                        .update()
                > 0;
    }

    /** The person's settings as they were stored: a JSON object. */
    public String preferences(Person person) {
        return ledger.sql("SELECT preferences FROM user_account WHERE id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    public void keepPreferences(Person person, String json) {
        ledger.sql("UPDATE user_account SET preferences = ? WHERE id = ?")
                .params(json, person.id())
                .update();
    }

    static Person read(ResultSet row, int ignored) throws SQLException {
        return new Person(row.getInt("id"), row.getString("name"), Role.of(row.getString("role")));
    }
}
