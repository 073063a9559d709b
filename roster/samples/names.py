"""Names of people who do not exist; first and last names are drawn independently of each other."""

LAST_NAMES = tuple(
    """
Ahlers Albers Arslan Aydın Barış Behrens Behrmann Bielefeld Böttcher Brandt Burmester Carstens Celik Claussen
Dabrowski Demir Detlefsen Dierks Ehlers Engel Fedorova Feddersen Franke Friedrichs Gerdes Gonçalves Grabowski
Güneş Haase Hansen Harms Heinsohn Hinrichs Hoang Ibrahim Jacobsen Jansen Jürgens Kaczmarek Karaca Kaya Keller
Kessler Köhn Kowalski Kröger Kruse Lange Lemke Lewandowski Lindemann Lorenzen Lühr Marquardt Martens Mazur
Mertens Mohr Möller Nagel Nguyen Niemann Novak Öztürk Ohlsen Otto Özdemir Papadopoulos Paulsen Petersen Peters
Piotrowski Popescu Quast Rahimi Rehder Reimers Rieck Rodrigues Rohde Sahin Schacht Schröder Schuldt Sievers
Sommer Stahmer Steffens Struck Suhr Szymanski Tamm Thomsen Timm Tran Ulrich Vogt Voss Wegner Wiese Wilkens
Witt Wójcik Yıldız Yılmaz Zander Zielinski
""".split()  # noqa: SIM905 - a hundred names read better without quotes
)

FIRST_NAMES = tuple(
    """
Agnieszka Ahmet Aleksandra Ali Amina Andrea Anja Anke Antje Ayşe Bahar Bartosz Beate Birgit Björn Britta Can
Carsten Cem Charlotte Christian Claudia Daniel Deniz Dirk Dörte Elif Emine Emre Esra Farid Fatma Felix Finn
Frauke Gesa Gülay Hakan Hanna Hauke Heike Ines Inga Jan Jannik Joanna Jule Julia Karsten Katarzyna Katja
Kerstin Kirsten Lars Lea Leyla Linh Lukas Maike Malte Manuela Maren Marek Maria Marta Mehmet Meike Merve Mona
Murat Nadja Nele Nico Nils Nina Ole Oliver Olga Paula Petra Piotr Rainer Ralf Rita Sabine Sandra Selin Silke
Sinan Sönke Stefan Stine Svenja Tanja Thies Thomas Tim Tomasz Torben Ulrike Ute Viktor Wiebke Yasemin Zeynep
""".split()  # noqa: SIM905 - a hundred names read better without quotes
)
