package dev.helmsman.stats.suspect;

/**
 * The model that comes with Helmsman, fitted on simulated shops: weights on seeds 1–24 (brushed orders within minutes) and
 * 301–324 (spaced over the day), probabilities on seeds 101–124 and 401–424.
 * {@code helmsman bench suspect train FILE} prints these lines anew.
 */
final class BuiltInModel {
    static final String LINES = """
            weight minutes constant -12.139106593988544
            weight minutes burst 1.7515326026240625
            weight minutes burst_size 0.0
            weight minutes same_goods 2.5438546569125977
            weight minutes fast_payments 2.69868829677016
            weight minutes even_payments 1.3469705988290595
            weight minutes new_buyers 0.49800067292913813
            weight minutes few_regions 0.39113617174387194
            weight minutes odd_hour 0.044712239109233366
            weight minutes own_fast 2.8539106841878574
            weight minutes own_first 0.04209747278528216
            weight minutes own_single 1.6277247267628874
            weight minutes refunded -0.5116708220424395
            level minutes -12.650777416030984 1.1282145936362832E-7
            level minutes -7.657471183037799 5.651103208036831E-4
            level minutes -7.615373710252516 6.710674080363747E-4
            level minutes -3.178601612028926 0.005152016282915659
            level minutes -1.7469011072384295 0.015418502202643174
            level minutes -1.5673747762903445 0.04303931987247609
            level minutes -0.9156892253725322 0.3890429958391124
            level minutes 0.05038449413062951 0.7325581395348837
            level minutes 0.27167033991952794 0.8616532721010334
            level minutes 0.7425887267435036 0.8831417624521073
            level minutes 0.8076368333906419 0.9116355653128431
            level minutes 1.047834364228465 0.9185418541854186
            level minutes 1.3745348623643894 0.9454997738579829
            level minutes 2.074764312687979 0.966617484323128
            level minutes 2.6615294726093017 0.9814919869522053
            level minutes 3.979585256914939 0.9908709967075725
            level minutes 4.85378951921629 0.9931862426995458
            level minutes 5.211403902697702 0.9982817869415808
            level minutes 6.945270994933201 0.9998908535254311
            weight day constant -10.923523105454612
            weight day own_fast 1.2309753295870585
            weight day own_first 0.2461431787623198
            weight day own_single 1.9215714287740975
            weight day refunded -0.4031433101280292
            weight day day_excess 1.6106725502837211
            weight day day_times 0.8559258793030501
            weight day day_same_goods 1.6542614861298626
            weight day day_alone 0.2600405174248278
            weight day day_new_buyers 0.00657977509235862
            weight day day_few_regions 0.0
            level day -11.326666415582642 5.5812908878393835E-8
            level day -7.770976347093455 4.845115050696078E-4
            level day -7.524833168331135 8.544973960848074E-4
            level day -4.518726605173655 0.006697157791571381
            level day -3.872699377192664 0.0555116554721454
            level day -2.9666247603214053 0.1729776247848537
            level day -2.5347343331922287 0.6163424831848755
            level day 1.2023856589795137 0.7767792954708843
            level day 1.5929203244202024 0.8107658157602664
            level day 1.7376028039931408 0.854397950469684
            level day 1.9164077155659385 0.900461729710531
            level day 2.2760523298659345 0.9192685102586976
            level day 2.321630684877669 0.9317111459968603
            level day 2.424200431151592 0.9337152209492634
            level day 2.4477243606745183 0.9394254394254394
            level day 2.6664354132169996 0.9465849387040279
            level day 2.6819891676117327 0.9545454545454546
            level day 2.7277203762774334 0.9703375942313995
            level day 2.802988891114059 0.972232716282584
            level day 3.170055352011672 0.9756127153603494
            level day 3.5824114972084558 0.9997298757428418
            """;

    private BuiltInModel() {}
}
