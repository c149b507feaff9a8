package vn.lienthong.population;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers the acts that a commune registers in a year, without gaps. Thread-safe. */
final class RegisterBook {

    private final JdbcClient database;

    RegisterBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * The next number, such as {@code 45/2026}; until the transaction ends nobody else gets one of
     * this commune and year.
     */
    String next(String communeCode, int year) {
        int number =
                database.sql(
                                """
                                insert into population.register_book as book (commune_code, year, last_number)
                                values (?, ?, 1)
                                on conflict (commune_code, year) do update set last_number = book.last_number + 1
                                returning last_number
                                """)
                        .params(communeCode, year)
                        .query(Integer.class)
                        .single();
        return number + "/" + year;
    }
}
