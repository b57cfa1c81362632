case heading
