package vn.lienthong.population;

/** Numbers the acts that a commune registers in a year, without gaps. */
final class RegisterBook {

    /**
     * Begins a statement that writes an act under the next number, such as {@code 45/2026}: {@code
     * register_number} of the one row of {@code book}. Its parameters are {@code commune} and
     * {@code year}. Until the transaction ends nobody else gets a number of this commune and year,
     * so it is the last statement of an act.
     */
    static final String WITH_NEXT =
            """
            with book as (
                insert into population.register_book as book (commune_code, year, last_number)
                values (:commune, :year, 1)
                on conflict (commune_code, year) do update set last_number = book.last_number + 1
                returning last_number || '/' || year as register_number)
            """;

    private RegisterBook() {}
}
