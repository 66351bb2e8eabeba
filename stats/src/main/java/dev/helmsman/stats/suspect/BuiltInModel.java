package dev.helmsman.stats.suspect;

/**
 * The model that comes with Helmsman, fitted on simulated shops: weights on seeds 1–24, probabilities on seeds 101–124.
 * {@code helmsman bench suspect train FILE} prints these lines anew.
 */
final class BuiltInModel {
    static final String LINES = """
            weight constant -11.459019611921098
            weight burst 1.7567521866913733
            weight burst_size 0.06854605774404392
            weight same_goods 2.344561010322317
            weight fast_payments 2.3754998283972486
            weight even_payments 1.3301643568517079
            weight new_buyers 0.4178112639428194
            weight few_regions 0.31850177298953597
            weight odd_hour 0.07074245080366927
            weight own_fast 2.527500837704307
            weight own_first 0.06697358139793769
            weight own_single 1.426934605108278
            weight refunded -0.4180824781648615
            level -11.877102090085959 1.1354550142942434E-7
            level -7.5045841691085124 5.56260623599153E-4
            level -7.437610587710576 6.274882541597776E-4
            level -3.1819371488725388 0.004601749801158959
            level -1.7247835518352745 0.01638065522620905
            level -1.5490273760483626 0.06970740103270223
            level -1.047877966404921 0.2129909365558912
            level -0.694304427866755 0.6343570057581573
            level 0.012097187957921252 0.7657807308970099
            level 0.19827884970371934 0.8023909985935302
            level 0.575522929712647 0.9177545691906005
            level 1.2735203787317422 0.9394776494224009
            level 1.9267884539771407 0.9524361948955915
            level 1.9720741269174937 0.9653130287648053
            level 2.1103370388093996 0.9658901830282861
            level 2.249595019922104 0.9670714619336759
            level 2.74308938943334 0.9730179880079948
            level 2.9735682101349985 0.9805833772623439
            level 4.159289128507242 0.9888766822301566
            level 5.07757943502114 0.9981648912362368
            level 6.7895350693648275 0.9999063845721774
            """;

    private BuiltInModel() {}
}
