# Español
otra vez
